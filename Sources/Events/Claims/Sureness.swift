internal import Model

/// How sure a claim is, by points that its reading earns and loses.
///
/// The points are round; which signs earn them was measured on the 60 articles of
/// `Data/gold/confidence`, where `linimasa eval --by-confidence` tells what each level is worth.
struct Sureness {
  /// Whether a dependency tree showed the sides.
  var isFromTree = false
  /// Whether its kind is told by plain words, as meetings and visits are.
  var isContact = false
  /// Whether more than one word of the text tells of it.
  var isPhrase = false
  /// Whether its own clause dates it.
  var isDated = false
  /// Whether a side was carried over from another clause.
  var isInherited = false
  /// Whether a side is a pronoun.
  var hasPronoun = false
  /// Whether somebody is quoted saying it.
  var isQuoted = false
  /// Whether its doer stands far off.
  var isFar = false
  /// Whether it may not have happened.
  var isOpen = false
  /// In how many sentences the article tells of it.
  var mentions = 1

  /// So many tokens off is far.
  static let far = 8

  var points: Int {
    var points = 0
    for sign in [isFromTree, isContact, isPhrase, isDated] where sign { points += 1 }
    for sign in [isInherited, hasPronoun, isFar, isOpen] where sign { points -= 1 }
    if isQuoted { points -= 2 }
    if mentions > 1 { points += 2 }
    return points
  }

  var confidence: Confidence { points >= 3 ? .high : points >= 1 ? .medium : .low }

  /// That of an event which two sentences tell of: the better of both, and told twice.
  func joined(_ other: Sureness) -> Sureness {
    var better = points >= other.points ? self : other
    better.mentions = mentions + other.mentions
    return better
  }
}
