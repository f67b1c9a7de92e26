"""Which windows stand in a group, and where the answer is in them."""

import random
import unittest

from reader.data.groups import GroupMaker, GroupSettings
from reader.data.near_misses import change_question
from reader.data.windows import window_around, windows_of
from tests.samples import character_tokens, school


def maker(**shares: float) -> GroupMaker:
    collection = school()
    nothing = {"taken_away": 0.0, "sentence_out": 0.0, "changed": 0.0, "titled": 1.0}
    settings = GroupSettings(mix=(("news", 1),), budget=(8, 20), **{**nothing, **shares})
    return GroupMaker(collection, collection.questions, character_tokens(), settings)


class Groups(unittest.TestCase):
    def test_the_answer_is_where_it_stands_behind_the_title(self) -> None:
        for place in range(20):
            group = maker().group_at(place)
            first, *others = group.windows
            self.assertEqual(1, len(first.answers))
            start, end = first.answers[0]
            self.assertEqual(3, end - start)
            self.assertGreaterEqual(start, 2)
            self.assertEqual([[]], [one.answers for one in others])

    def test_a_place_has_one_group_whoever_asks(self) -> None:
        self.assertEqual(maker().group_at(7), maker().group_at(7))

    def test_no_group_of_the_other_kinds_has_an_answer(self) -> None:
        for kind in ("taken_away", "sentence_out", "changed"):
            group = maker(**{kind: 1.0}).group_at(0)
            self.assertEqual([], [one.answers for one in group.windows if one.answers], kind)

    def test_the_sentence_that_answers_is_taken_out_whole(self) -> None:
        whole = max(len(maker().group_at(place).windows[0].ids) for place in range(20))
        without = maker(sentence_out=1.0).group_at(0).windows[0]
        self.assertLess(len(without.ids), whole)

    def test_another_year_is_asked_for(self) -> None:
        changed = {change_question("2018年有多少名老师?", random.Random(i)) for i in range(9)}
        self.assertNotIn("2018年有多少名老师?", changed)
        self.assertTrue(all(one and one.endswith("年有多少名老师?") for one in changed))
        self.assertIsNone(change_question("谁是校长?", random.Random(1)))


class Windows(unittest.TestCase):
    def test_windows_hold_the_whole_text_in_order(self) -> None:
        text = character_tokens().of_text(school().texts["a"])
        windows = windows_of(text, 10)
        self.assertEqual(0, windows[0][0])
        self.assertEqual(len(text.ids), windows[-1][1])
        for before, behind in zip(windows, windows[1:], strict=False):
            self.assertEqual(before[1], behind[0])
        self.assertTrue(all(end - start <= 10 for start, end in windows))

    def test_a_window_holds_what_it_is_around(self) -> None:
        text = character_tokens().of_text(school().texts["a"])
        for seed in range(9):
            start, end = window_around(text, (8, 11), 5, random.Random(seed))
            self.assertTrue(start <= 8 and 11 <= end and end - start <= 5)


if __name__ == "__main__":
    unittest.main()
