import Linking
import Model
import Testing

@Suite("Linking is a function of the set")
struct OrderTests {
  @Test(arguments: 0..<300)
  func `order and repeats never matter`(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let claims = (0..<Int.random(in: 2...30, using: &random)).map { randomClaim($0, &random) }
    let events = link(claims, articles: [:])
    let repeated = claims + claims.filter { _ in Bool.random(using: &random) }
    #expect(link(repeated.shuffled(using: &random), articles: [:]) == events)
    #expect(events.flatMap(\.reports).count == Set(claims.map(\.id)).count)
  }

  private func randomClaim(_ index: Int, _ random: inout SplitMix) -> Claim {
    let side: [[Participant]] = [
      [Example.france], [Example.macron], [Example.lecornu], [Example.macron, Example.lecornu],
      [Example.france, Example.ukraine],
    ]
    let other: [[Participant]] = [
      [Example.russia], [Example.putin], [Example.shoigu], [Example.ukraine], [],
    ]
    let dates: [DateSpan?] = [
      nil, Example.april, Example.on("2024-04-03"), Example.on("2024-04-04"),
      Example.span("2024-04-03", "2024-04-05"),
      Example.span("2024-04-03", "2024-04-04", .span, .publication),
      Example.span("2024-04-01", "2024-04-07", .week),
    ]
    let modes: [Mode?] = [nil, .phone, .meeting, .visit]
    let sides = [
      side.randomElement(using: &random) ?? [], other.randomElement(using: &random) ?? [],
    ].shuffled(using: &random)
    return Example.claim(
      "a\(Int.random(in: 0..<20, using: &random))", sides[0], sides[1],
      dates.randomElement(using: &random) ?? nil,
      type: [.consult, .consult, .accuse].randomElement(using: &random) ?? .consult,
      mode: modes.randomElement(using: &random) ?? nil,
      status: [.occurred, .occurred, .planned, .proposed].randomElement(using: &random)
        ?? .occurred,
      sentence: index)
  }
}

/// A small generator whose numbers follow from its seed: [SplitMix64].
///
/// [SplitMix64]: https://prng.di.unimi.it/splitmix64.c
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
