package import Model

/// Clusters claims that are dated to the day: those that tell of one happening.
///
/// Claims and their fits make a graph. A claim that fits two others which do not fit each other
/// could be of either, so it joins neither; all that remain fall into groups where each fits each
/// (the simplicial vertices of a graph do). Which claims fit does not depend on the order they
/// come in, so neither do the clusters; and as a cluster depends on nothing beyond the claims that
/// fits connect it with, a store can cluster a connected part by itself.
///
/// - Parameter sketches: none of them vague, each once.
/// - Returns: clusters, each sorted; sorted by their first.
package func dayClusters(of sketches: [ClaimSketch]) -> [[ClaimID]] {
  let nodes = twins(of: sketches)
  let neighbours = fits(among: nodes)
  var groups: [[Int]: [Int]] = [:]
  for node in nodes.indices {
    let circle = neighbours[node].union([node])
    let isClear = neighbours[node].allSatisfy { circle.isSubset(of: neighbours[$0].union([$0])) }
    // What fits several by turns stays with its twins alone.
    groups[isClear ? circle.sorted() : [-1, node], default: []].append(node)
  }
  return groups.values.map { group in group.flatMap { nodes[$0].claims }.sorted() }
    .sorted { ($0.first?.rawValue ?? "") < ($1.first?.rawValue ?? "") }
}

/// Claims with one signature: they fit the same others, so they are always together.
private struct Twins {
  let signature: Signature
  let keys: [BlockKey]
  let claims: [ClaimID]
  let articles: Set<ArticleID>

  func fits(_ other: Twins) -> Bool {
    guard signature.fits(other.signature) else { return false }
    // An article that tells of both, and differently, knows them to be two.
    return !signature.isToldApart(from: other.signature)
      || articles.isDisjoint(with: other.articles)
  }
}

private func twins(of sketches: [ClaimSketch]) -> [Twins] {
  Dictionary(grouping: sketches, by: \.signature).compactMap { signature, members in
    guard let keys = members.first?.keys else { return nil }
    return Twins(
      signature: signature, keys: keys, claims: members.map(\.id),
      articles: Set(members.map(\.article)))
  }
}

/// Who fits whom, found block by block along the days.
private func fits(among nodes: [Twins]) -> [Set<Int>] {
  var neighbours = [Set<Int>](repeating: [], count: nodes.count)
  var blocks: [BlockKey: [Int]] = [:]
  for (index, node) in nodes.enumerated() {
    for key in node.keys { blocks[key, default: []].append(index) }
  }
  for members in blocks.values {
    let dated = members.compactMap { index in
      nodes[index].signature.days.map { (days: $0, index: index) }
    }.sorted { $0.days.lowerBound < $1.days.lowerBound }
    for (position, early) in dated.enumerated() {
      for late in dated[(position + 1)...] {
        guard late.days.lowerBound <= early.days.upperBound else { break }
        guard !neighbours[early.index].contains(late.index),
          nodes[early.index].fits(nodes[late.index])
        else { continue }
        neighbours[early.index].insert(late.index)
        neighbours[late.index].insert(early.index)
      }
    }
  }
  return neighbours
}
