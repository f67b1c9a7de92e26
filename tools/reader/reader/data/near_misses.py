"""Questions changed in one thing, so that the text no longer answers them."""

import random
import re
from collections.abc import Callable

_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_FIGURE = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_ORDINAL = re.compile(r"(?<=第)[一二三四五六七八九十](?=[届次季期章条名位个场批集])")
_PLACE = re.compile(
    "北京|上海|天津|重庆|广东|广州|深圳|江苏|南京|苏州|浙江|杭州|福建|厦门|山东|青岛|四川|成都|"
    "湖北|武汉|湖南|长沙|河南|郑州|河北|辽宁|沈阳|吉林|陕西|西安|云南|昆明|贵州|广西|海南|"
    "甘肃|宁夏|青海|新疆|西藏|香港|澳门|台湾|美国|英国|法国|德国|日本|韩国|印度|俄罗斯"
)
_ORDINALS = "一二三四五六七八九十"


def change_question(question: str, chance: random.Random) -> str | None:
    """Another year, figure, ordinal or place in it; None where it has none of these."""
    ways = [(pattern, other) for pattern, other in _WAYS if pattern.search(question)]
    if not ways:
        return None
    pattern, other = chance.choice(ways)
    found = chance.choice(list(pattern.finditer(question)))
    return question[: found.start()] + other(found.group(), chance) + question[found.end() :]


def _other_year(year: str, chance: random.Random) -> str:
    return str(int(year) + chance.choice([-5, -3, -2, -1, 1, 2, 3, 5]))


def _other_figure(figure: str, chance: random.Random) -> str:
    return str(int(figure) + chance.randint(1, 9))


def _other_ordinal(ordinal: str, chance: random.Random) -> str:
    return chance.choice(_ORDINALS.replace(ordinal, ""))


def _other_place(place: str, chance: random.Random) -> str:
    return chance.choice([one for one in _PLACE.pattern.split("|") if one != place])


_WAYS: list[tuple[re.Pattern[str], Callable[[str, random.Random], str]]] = [
    (_YEAR, _other_year),
    (_FIGURE, _other_figure),
    (_ORDINAL, _other_ordinal),
    (_PLACE, _other_place),
]
