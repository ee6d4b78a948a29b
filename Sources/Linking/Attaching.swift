package import Model

/// The one cluster that a vague claim fits, or nil where none or several do.
///
/// It fits a cluster where it fits each member, so that it never brings two together. The clusters
/// are those that share a block with the claim (others cannot fit); the answer is an index of them.
package func onlyFit(of claim: ClaimSketch, among clusters: [[ClaimSketch]]) -> Int? {
  var found: Int?
  for (index, members) in clusters.enumerated() where members.allSatisfy({ claim.fits($0) }) {
    if found != nil { return nil }
    found = index
  }
  return found
}

/// The vague claims that a cluster takes in, out of those that fit it alone.
///
/// Where one article tells two of them apart, the cluster can be either, and takes none of them.
package func taken(from candidates: [ClaimSketch]) -> Set<ClaimID> {
  var taken: Set<ClaimID> = []
  for members in Dictionary(grouping: candidates, by: \.article).values {
    let areApart = members.contains { member in
      members.contains { member.signature.isToldApart(from: $0.signature) }
    }
    if !areApart { taken.formUnion(members.map(\.id)) }
  }
  return taken
}

extension ClaimSketch {
  fileprivate func fits(_ other: ClaimSketch) -> Bool {
    signature.fits(other.signature)
      && (article != other.article || !signature.isToldApart(from: other.signature))
  }
}

extension ClaimSketch {
  /// Whether two claims can be one event, as far as they themselves tell.
  ///
  /// What a claim is linked to depends on nothing beyond the claims that this connects it with.
  package func mayJoin(_ other: ClaimSketch) -> Bool { signature.fits(other.signature) }
}
