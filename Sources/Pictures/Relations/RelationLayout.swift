/// What a diagram of relations is laid out from: boxes, groups of boxes, and labelled lines.
package struct RelationGraph: Sendable {
  /// The size of all boxes.
  static let box = (width: 182.0, height: 44.0)
  /// Between the boxes of a group and its edge, and above them, where the group's title stands.
  static let margin = 14.0
  static let titleHeight = 24.0

  /// The group of each box; nil for none.
  var groups: [Int?]
  var pairs: [Pair]

  struct Pair: Sendable {
    /// Indices of boxes.
    var from: Int
    var to: Int
    /// The size of the label.
    var width: Double
    var height: Double
  }
}

/// Where boxes, groups and labels stand, y down.
package struct RelationLayout: Sendable {
  package var boxes: [Frame]
  /// By group.
  package var groups: [Int: Frame]
  /// One a pair.
  package var labels: [Frame]
  /// How hard it is to read: crossings, lines behind boxes, labels on other things.
  var cost: Double
}

extension RelationGraph {
  /// The graph for a force layout, with rooms of the size of boxes and labels in mind.
  ///
  /// `overlap=true` leaves overlaps for us to part: `prism` of Graphviz 2.42 gives other places from
  /// run to run where a process lays out several graphs.
  package var dot: String {
    let width = (RelationGraph.box.width + 30) / 72
    let height = (RelationGraph.box.height + 44) / 72
    var text = "graph places {\n  graph [K=1.6, overlap=true, maxiter=1200];\n"
    text += "  node [shape=box, fixedsize=true, label=\"\", width=\(decimal(width, digits: 3)),"
    text += " height=\(decimal(height, digits: 3))];\n"
    for group in Set(groups.compactMap(\.self)).sorted() {
      let members = groups.indices.filter { groups[$0] == group }.map { "n\($0);" }
      text += "  subgraph cluster_\(group) { \(members.joined(separator: " ")) }\n"
    }
    for index in groups.indices where groups[index] == nil { text += "  n\(index);\n" }
    for pair in pairs { text += "  n\(pair.from) -- n\(pair.to);\n" }
    return text + "}\n"
  }

  /// The easiest to read of several placements (centres of the boxes, y up), improved.
  package func best(of placements: [[Point]]) -> RelationLayout? {
    let drafts = placements.flatMap { centers in
      // Less or more room between the boxes.
      [0.5, 0.65, 0.8, 1, 1.25].map { scale in
        centers.map { Point(x: $0.x * scale, y: -$0.y * scale) }
      }
    }.map { (centers: $0, cost: cost(of: $0)) }
    let promising = drafts.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }.prefix(groups.count > 20 ? 1 : 3)
    return promising.map { layout(improved($0.element.centers)) }.min { $0.cost < $1.cost }
  }

  /// Moves boxes and groups, and swaps boxes of a group, as long as that makes it easier to read.
  private func improved(_ start: [Point]) -> [Point] {
    var centers = start
    var best = cost(of: centers)
    let members = Dictionary(grouping: groups.indices) { groups[$0] ?? -1 - $0 }
    let sets = groups.indices.map { [$0] } + members.sorted { $0.key < $1.key }.map(\.value)
    let wholes = components
    for step in [640.0, 320, 160, 80, 40, 160, 40, 20] {
      for set in wholes.count > 1 ? wholes + sets : sets {
        for x in [-step, 0, step] {
          for y in [-step / 2, 0, step / 2] where x != 0 || y != 0 {
            var moved = centers
            for index in set { moved[index] = Point(x: moved[index].x + x, y: moved[index].y + y) }
            keep(moved, &centers, &best)
          }
        }
      }
      for set in sets where set.count > 1 {
        for (number, one) in set.enumerated() {
          for other in set[(number + 1)...] {
            var swapped = centers
            swapped.swapAt(one, other)
            keep(swapped, &centers, &best)
          }
        }
      }
    }
    return centers
  }

  /// Boxes that lines or groups join, at however many removes.
  private var components: [[Int]] {
    var root = Array(groups.indices)
    func join(_ one: Int, _ other: Int) {
      let (from, to) = (max(root[one], root[other]), min(root[one], root[other]))
      for index in root.indices where root[index] == from { root[index] = to }
    }
    for pair in pairs { join(pair.from, pair.to) }
    for (index, group) in groups.enumerated() {
      guard let group, let first = groups.firstIndex(of: group) else { continue }
      join(first, index)
    }
    return Dictionary(grouping: groups.indices) { root[$0] }.sorted { $0.key < $1.key }
      .map(\.value)
  }

  private func keep(_ candidate: [Point], _ centers: inout [Point], _ best: inout Double) {
    let cost = cost(of: candidate)
    if cost < best - 0.01 { (centers, best) = (candidate, cost) }
  }

  private func layout(_ centers: [Point]) -> RelationLayout {
    let boxes = self.boxes(centers)
    var layout = RelationLayout(
      boxes: boxes, groups: frames(boxes), labels: [], cost: cost(of: centers))
    place(&layout, pairs.map { segment(from: boxes[$0.from], to: boxes[$0.to]) })
    return layout
  }

  private func boxes(_ centers: [Point]) -> [Frame] {
    centers.map {
      Frame(center: $0, width: RelationGraph.box.width, height: RelationGraph.box.height)
    }
  }

  /// The frames of the groups, with room for their titles.
  private func frames(_ boxes: [Frame]) -> [Int: Frame] {
    var frames: [Int: Frame] = [:]
    for (index, group) in groups.enumerated() {
      guard let group else { continue }
      frames[group] = frames[group].map { $0.union(boxes[index]) } ?? boxes[index]
    }
    return frames.mapValues { frame in
      let grown = frame.grown(by: RelationGraph.margin)
      return Frame(
        x: grown.x, y: grown.y - RelationGraph.titleHeight + 8, width: grown.width,
        height: grown.height + RelationGraph.titleHeight - 8)
    }
  }

  /// The part of the line between two boxes that is not behind them.
  private func segment(from: Frame, to: Frame) -> Segment {
    let whole = Segment(start: from.center, end: to.center)
    let leaves = whole.exit(from: from)
    let enters = 1 - Segment(start: to.center, end: from.center).exit(from: to)
    guard leaves < enters else { return whole }
    return Segment(start: whole.point(leaves), end: whole.point(enters))
  }

  /// How hard a placement is to read, before its labels have a place.
  private func cost(of centers: [Point]) -> Double {
    let boxes = self.boxes(centers)
    let segments = pairs.map { segment(from: boxes[$0.from], to: boxes[$0.to]) }
    let titles = sorted(frames(boxes)).map(RelationGraph.title(of:))
    let struck = segments.reduce(0) { sum, segment in sum + titles.count { segment.crosses($0) } }
    return cost(of: segments, boxes) + cost(of: boxes) + 7 * Double(struck)
  }

  /// Lines: crossings, boxes in their way, length, and too little room for their labels.
  private func cost(of segments: [Segment], _ boxes: [Frame]) -> Double {
    var cost = 0.0
    for (index, segment) in segments.enumerated() {
      let pair = pairs[index]
      let length = segment.length
      cost += length / 220 + max(0, room(for: pair, on: segment) - length) / 5
      for (other, box) in boxes.enumerated() where other != pair.from && other != pair.to {
        if segment.crosses(box.grown(by: 6)) { cost += 10 }
      }
      for second in segments[(index + 1)...] where segment.crosses(second) { cost += 2.5 }
    }
    return cost
  }

  /// In the order of the groups: sums of fractions depend on their order.
  private func sorted(_ frames: [Int: Frame]) -> [Frame] {
    frames.sorted { $0.key < $1.key }.map(\.value)
  }

  /// About where the title of a group stands.
  private static func title(of frame: Frame) -> Frame {
    Frame(x: frame.x, y: frame.y, width: min(frame.width, 100), height: titleHeight)
  }

  /// How long a line must be for its label to stand between the boxes.
  private func room(for pair: Pair, on segment: Segment) -> Double {
    let length = max(segment.length, 1)
    let across = abs(segment.end.x - segment.start.x) / length
    let down = abs(segment.end.y - segment.start.y) / length
    let width = across > 0 ? pair.width / across : .infinity
    let height = down > 0 ? pair.height / down : .infinity
    return min(width, height) + 22
  }

  /// Boxes and groups: what overlaps, and the size and shape of the whole.
  private func cost(of boxes: [Frame]) -> Double {
    var cost = 0.0
    for (one, first) in boxes.enumerated() {
      let near = first.grown(by: 14)
      for second in boxes[(one + 1)...] where near.overlaps(second) {
        cost += 60 + near.overlap(second) / 100
      }
    }
    let groups = frames(boxes).sorted { $0.key < $1.key }
    for (index, group) in groups.enumerated() {
      let near = group.value.grown(by: 18)
      for other in groups[(index + 1)...] where near.overlaps(other.value) {
        // The deeper the worse, so that each step apart is a gain.
        cost += 40 + near.overlap(other.value) / 400
      }
      for (box, frame) in boxes.enumerated() where self.groups[box] != group.key {
        if frame.overlaps(group.value) { cost += 20 }
      }
      cost += group.value.width * group.value.height / 30_000
    }
    // A large sheet is harder to read, a long strip too.
    guard let all = boxes.dropFirst().reduce(boxes.first, { $0?.union($1) }) else { return cost }
    let shape = max(all.width / max(all.height, 1), 1.3 * all.height / max(all.width, 1))
    return cost + all.width * all.height / 50_000 + max(0, shape - 1.8) * 6
  }

  /// Puts each label onto its line, where it hides least; shortest lines first, since they leave
  /// least choice.
  private func place(_ layout: inout RelationLayout, _ segments: [Segment]) {
    var placed: [Frame?] = pairs.map { _ in nil }
    let titles = sorted(layout.groups).map(RelationGraph.title(of:))
    let order = segments.indices.sorted { (segments[$0].length, $0) < (segments[$1].length, $1) }
    for index in order {
      var best: (frame: Frame, cost: Double)?
      for step in [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7] {
        let share = 0.5 + Double(step) * 0.06
        let frame = Frame(
          center: segments[index].point(share), width: pairs[index].width,
          height: pairs[index].height)
        let near = frame.grown(by: 3)
        var cost = Double(abs(step)) * 0.12
        for box in layout.boxes { cost += near.overlap(box) / 60 }
        for label in placed { cost += label.map { near.overlap($0) / 60 } ?? 0 }
        for title in titles { cost += near.overlap(title) / 50 }
        for (other, segment) in segments.enumerated() where other != index {
          if segment.crosses(frame) { cost += 1.2 }
        }
        if cost < (best?.cost ?? .infinity) { best = (frame, cost) }
      }
      placed[index] = best?.frame
      layout.cost += best?.cost ?? 0
    }
    layout.labels = placed.compactMap(\.self)
  }
}

/// A straight line between two points.
struct Segment: Sendable {
  var start: Point
  var end: Point

  var length: Double {
    let (x, y) = (end.x - start.x, end.y - start.y)
    return (x * x + y * y).squareRoot()
  }

  /// 0 is the start, 1 the end.
  func point(_ share: Double) -> Point {
    Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
  }

  /// At which share a line that starts in the middle of a frame leaves it.
  func exit(from frame: Frame) -> Double {
    let (x, y) = (abs(end.x - start.x), abs(end.y - start.y))
    return min(
      x > 0 ? frame.width / 2 / x : .infinity, y > 0 ? frame.height / 2 / y : .infinity, 1)
  }

  /// Whether two lines cross; meeting in an end does not count.
  func crosses(_ other: Segment) -> Bool {
    let one = side(other.start) * side(other.end)
    let two = other.side(start) * other.side(end)
    return one < 0 && two < 0
  }

  func crosses(_ frame: Frame) -> Bool {
    let corners = [
      Point(x: frame.x, y: frame.y), Point(x: frame.right, y: frame.y),
      Point(x: frame.right, y: frame.bottom), Point(x: frame.x, y: frame.bottom),
    ]
    let isInside =
      start.x > frame.x && start.x < frame.right && start.y > frame.y && start.y < frame.bottom
    return isInside
      || zip(corners, corners.dropFirst() + corners.prefix(1)).contains {
        crosses(Segment(start: $0, end: $1))
      }
  }

  private func side(_ point: Point) -> Double {
    (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
  }
}
