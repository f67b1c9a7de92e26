/**
 * English words, and brands, that could as well be pinyin (ma-de, hou-se, ti-me). By themselves
 * they are read as English; as part of a longer name (He Lifeng) they may be pinyin.
 */

const LOOKALIKES = new Set(
  `a abide an angela aside ban bane bang banal banana base bin bone bonus boxing bye
  cage cake can canal cane canine canoe canon casino cane case change chase chin chose china come cone cope cuba cuisine
  dale damage dance data date delete denote deque diane dice die done dose dude duke dune e edu en endian engine
  fake fame fate fen file fin fine finance focus fun gale game gape gate gaze gene genius genuine gone gun guidance guide guitar
  ha hale hang haze he hen her here hide hike hole home hose hot house huge human hung hurricane
  jade jane joke june kale kane kenya kite lace lake lame lane language late latin lice like lime line lobe lone long
  lose love luna luke lung lure machine made maine make male man manage mandate mandarin mane manga mango marine mate maze
  me mean media melee men menace menu menus mice mike mile mine mini minute mixin mode mole more mouse muse mute
  name naming nape nathan native nice nine nano node nose note nude nuance nike o of on one open or
  page pale pan panama panda pane panel pang panic pen penance peru phone piano pie pile pin pine pipe poke pole pose
  pun ran range rang rate rice ride rise risotto romance rose rude ruin rule run ruse
  sage sake sale same sane sang sauna sega sense shame shape she shine shone side sine since site size so sole sony sung
  sure take tale tame tape tan tango tea ten the these those ti tie tile time timing tin tine to toe tone tune tuna tube
  uranium use volcano wade wage wake wan wane wave we wine wise woke woman women yes yoga yoke you yoyo your zone zoo`.split(
    /\s+/u,
  ),
);

export function looksEnglish(word: string): boolean {
  return LOOKALIKES.has(word);
}
