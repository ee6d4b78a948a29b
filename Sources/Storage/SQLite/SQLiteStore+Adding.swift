internal import Linking
package import Model

extension SQLiteStore {
  /// Adds readings, all or none.
  ///
  /// Of two readings of one article the one of the higher reader version stays, of equal versions
  /// the one whose bytes sort first: so the order of adding never matters.
  package func add(_ readings: [Reading]) throws -> Additions {
    try database.transaction {
      var additions = Additions()
      var change = Change()
      for reading in readings {
        let entry = try Entry(reading)
        switch try standing(of: entry) {
        case .unknown:
          additions.articles += 1
          try put(entry, into: &change)
        case .renews(let isLater):
          if isLater { additions.renewed += 1 } else { additions.known += 1 }
          try remove(entry.reading.article.id, into: &change)
          try put(entry, into: &change)
        case .known:
          additions.known += 1
        }
      }
      var relinking = Relinking(database)
      try relinking.relink(
        removed: change.removed, added: change.added.values.sorted { $0.id < $1.id })
      return additions
    }
  }

  private struct Change {
    var removed: [Relinking.Removed] = []
    var added: [ClaimID: Claim] = [:]
  }

  private enum Standing {
    case unknown
    case known
    case renews(isLater: Bool)
  }

  private func standing(of entry: Entry) throws -> Standing {
    let id = Value.text(entry.reading.article.id.rawValue)
    let known = try database.first("SELECT reader, digest FROM articles WHERE id = ?", [id]) {
      (reader: $0.integer(0), digest: $0.text(1))
    }
    guard let known else { return .unknown }
    let reader = entry.reading.reader
    if reader != known.reader { return reader > known.reader ? .renews(isLater: true) : .known }
    if entry.digest == known.digest { return .known }
    var stored = try database.rows("SELECT body FROM articles WHERE id = ?", [id]) { $0.bytes(0) }
    stored += try database.rows("SELECT body FROM claims WHERE article = ? ORDER BY id", [id]) {
      $0.bytes(0)
    }
    let given = [entry.article] + entry.claims.map(\.bytes)
    let isFirst = given.lexicographicallyPrecedes(stored) { $0.lexicographicallyPrecedes($1) }
    return isFirst ? .renews(isLater: false) : .known
  }

  private func put(_ entry: Entry, into change: inout Change) throws {
    let article = entry.reading.article
    let published = article.published
    let sources = [article.outlet ?? ""] + article.agencies
    try database.run(
      "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        .text(article.id.rawValue), .integer(entry.reading.reader), .text(entry.digest),
        Value(article.outlet), Value(article.title), Value(article.url),
        Value(published?.day.position), Value(published?.minute), Value(published?.offset),
        .text(sources.map(folded).joined(separator: "\n")), .bytes(entry.article),
      ])
    for (claim, bytes) in entry.claims {
      try database.run(
        "INSERT INTO claims VALUES (?, ?, 0, '', NULL, ?)",
        [.text(claim.id.rawValue), .text(article.id.rawValue), .bytes(bytes)])
      change.added[claim.id] = claim
    }
  }

  private func remove(_ article: ArticleID, into change: inout Change) throws {
    let id = Value.text(article.rawValue)
    let removed = try database.rows(
      "SELECT body, grp, choice FROM claims WHERE article = ?", [id]
    ) {
      Relinking.Removed(
        claim: try decoded(Claim.self, $0.bytes(0)), group: $0.text(1),
        choice: $0.optionalText(2))
    }
    for old in removed where change.added.removeValue(forKey: old.claim.id) == nil {
      change.removed.append(old)
    }
    try database.run("DELETE FROM claims WHERE article = ?", [id])
    try database.run("DELETE FROM articles WHERE id = ?", [id])
  }
}

/// A reading as bytes.
private struct Entry {
  let reading: Reading
  let article: [UInt8]
  /// Sorted by id, each once.
  let claims: [(claim: Claim, bytes: [UInt8])]
  /// Over all the bytes.
  let digest: String

  init(_ reading: Reading) throws {
    self.reading = reading
    article = try encoded(reading.article)
    var known: [ClaimID: (claim: Claim, bytes: [UInt8])] = [:]
    for claim in reading.claims {
      guard claim.article == reading.article.id else {
        throw StoreError(
          .invalid,
          """
          claim "\(claim.id.rawValue)" is of article "\(claim.article.rawValue)", but was read in \
          "\(reading.article.id.rawValue)": nothing of this step was kept
          """)
      }
      let bytes = try encoded(claim)
      // Claims of one id differ in details only; which one stays must not depend on their order.
      if let other = known[claim.id], !bytes.lexicographicallyPrecedes(other.bytes) { continue }
      known[claim.id] = (claim, bytes)
    }
    claims = known.values.sorted { $0.claim.id < $1.claim.id }
    var digest = Digest()
    digest.add([String(decoding: article, as: UTF8.self)])
    digest.add(claims.map { String(decoding: $0.bytes, as: UTF8.self) })
    self.digest = digest.hex()
  }
}
