/// What a diagram of relations is laid out from: boxes, groups of boxes, and labelled lines.
struct RelationGraph: Sendable {
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
struct RelationLayout: Sendable {
  var boxes: [Frame]
  /// By group.
  var groups: [Int: Frame]
  /// One a pair.
  var labels: [Frame]
  /// How hard it is to read: crossings, lines behind boxes, labels on other things.
  var cost: Double
}

extension RelationGraph {
  /// The graph for a force layout, with rooms of the size of boxes and labels in mind.
  var dot: String {
    let width = (RelationGraph.box.width + 30) / 72
    let height = (RelationGraph.box.height + 44) / 72
    var text = "graph places {\n  graph [K=1.6, sep=\"+24\", overlap=prism, maxiter=1200];\n"
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

  /// The easiest to read of several placements.
  ///
  /// - Parameter placements: centres of the boxes, y up.
  func best(of placements: [[Point]]) -> RelationLayout? {
    let layouts = placements.compactMap { centers in
      // More room between the boxes, until everything has a place.
      [0.8, 1, 1.2, 1.45, 1.75].map { layout(centers, scale: $0) }.min { $0.cost < $1.cost }
    }
    return layouts.min { $0.cost < $1.cost }
  }

  private func layout(_ centers: [Point], scale: Double) -> RelationLayout {
    let boxes = centers.map {
      Frame(
        center: Point(x: $0.x * scale, y: -$0.y * scale), width: RelationGraph.box.width,
        height: RelationGraph.box.height)
    }
    var frames: [Int: Frame] = [:]
    for (index, group) in groups.enumerated() {
      guard let group else { continue }
      frames[group] = frames[group].map { $0.union(boxes[index]) } ?? boxes[index]
    }
    frames = frames.mapValues { frame in
      let grown = frame.grown(by: RelationGraph.margin)
      return Frame(
        x: grown.x, y: grown.y - RelationGraph.titleHeight + 8, width: grown.width,
        height: grown.height + RelationGraph.titleHeight - 8)
    }
    let segments = pairs.map { segment(from: boxes[$0.from], to: boxes[$0.to]) }
    var layout = RelationLayout(boxes: boxes, groups: frames, labels: [], cost: 0)
    layout.cost = cost(of: layout, segments)
    place(&layout, segments)
    return layout
  }

  /// The part of the line between two boxes that is not behind them.
  private func segment(from: Frame, to: Frame) -> Segment {
    let whole = Segment(start: from.center, end: to.center)
    let leaves = whole.exit(from: from)
    let enters = 1 - Segment(start: to.center, end: from.center).exit(from: to)
    guard leaves < enters else { return whole }
    return Segment(start: whole.point(leaves), end: whole.point(enters))
  }

  private func cost(of layout: RelationLayout, _ segments: [Segment]) -> Double {
    var cost = 0.0
    for (index, segment) in segments.enumerated() {
      let pair = pairs[index]
      for (other, box) in layout.boxes.enumerated() where other != pair.from && other != pair.to {
        if segment.crosses(box.grown(by: 4)) { cost += 8 }
      }
      for second in index + 1..<max(index + 1, segments.count) {
        if segment.crosses(segments[second]) { cost += 3 }
      }
    }
    for (one, first) in layout.boxes.enumerated() {
      for second in layout.boxes[(one + 1)...] where first.grown(by: 8).overlaps(second) {
        cost += 60
      }
    }
    let groups = layout.groups.sorted { $0.key < $1.key }
    for (index, group) in groups.enumerated() {
      for other in groups[(index + 1)...] where group.value.grown(by: 5).overlaps(other.value) {
        cost += 40
      }
      for (box, frame) in layout.boxes.enumerated() where self.groups[box] != group.key {
        if frame.overlaps(group.value) { cost += 20 }
      }
    }
    // A large sheet is harder to read, a long strip too.
    let all = layout.boxes.dropFirst().reduce(layout.boxes.first) { $0?.union($1) }
    guard let all else { return cost }
    let shape = max(all.width / max(all.height, 1), all.height / max(all.width, 1))
    return cost + all.width * all.height / 60_000 + max(0, shape - 2) * 4
  }

  /// Puts each label onto its line, where it hides least; shortest lines first, since they leave
  /// least choice.
  private func place(_ layout: inout RelationLayout, _ segments: [Segment]) {
    var placed: [Frame?] = pairs.map { _ in nil }
    let titles = layout.groups.values.map {
      Frame(x: $0.x, y: $0.y, width: $0.width * 0.6, height: RelationGraph.titleHeight)
    }
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
        for title in titles { cost += near.overlap(title) / 150 }
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
