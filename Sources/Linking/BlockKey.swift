package import Model

/// Where claims that may tell of one happening meet: two who take part, and a family of types.
///
/// Blocks are what shards: a claim never joins one that it shares no block with.
package struct BlockKey: Hashable, Comparable, Sendable {
  package let family: EventFamily
  /// A party's code, or an actor's id where nothing tells its party; sorts before `second`.
  package let first: String
  /// Nil where only one takes part: an attack whose author is not named.
  package let second: String?

  package init(family: EventFamily, first: String, second: String?) {
    self.family = family
    self.first = first
    self.second = second
  }

  package static func < (left: BlockKey, right: BlockKey) -> Bool {
    left.description < right.description
  }
}

extension BlockKey: CustomStringConvertible {
  /// `contact FRA RUS`: what a store keys its blocks by.
  package var description: String {
    second.map { "\(family.rawValue) \(first) \($0)" } ?? "\(family.rawValue) \(first)"
  }
}

/// The blocks that a claim lies in, sorted: one for each two who take part.
///
/// A claim with one party lies in a block of that party alone, one that names nobody in a block of
/// its own.
package func blockKeys(of claim: Claim) -> [BlockKey] {
  let units = Set(claim.participants.map(unit)).sorted()
  let family = claim.type.family
  guard let only = units.first else {
    return [BlockKey(family: family, first: claim.id.rawValue, second: nil)]
  }
  if units.count == 1 { return [BlockKey(family: family, first: only, second: nil)] }
  var keys: [BlockKey] = []
  for (index, first) in units.enumerated() {
    for second in units[(index + 1)...] {
      keys.append(BlockKey(family: family, first: first, second: second))
    }
  }
  return keys.sorted()
}

/// Whom a participant counts for: its party, or itself where nothing tells its party.
func unit(of participant: Participant) -> String {
  participant.party ?? participant.actor.rawValue
}
