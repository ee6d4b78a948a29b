/// A chain of cubic Bézier curves, with room for an arrow before its end.
struct Curve: Sendable, Equatable {
  /// The start, then two control points and an end for each curve.
  private(set) var points: [Point]
  /// Where the arrow that goes on from the last point ends.
  private(set) var tip: Point

  /// Of a corner.
  static let radius = 9.0
  private static let arrow = 6.5
  /// Where the control points of a quarter of a circle are, in parts of the radius.
  private static let roundness = 0.5523

  private init(from start: Point, tip: Point) {
    points = [start]
    self.tip = tip
  }

  /// Up from `start`, along at `top`, and down to `end`, with round corners.
  ///
  /// Both stand at `base`; the arrow ends there.
  static func arc(from start: Double, to end: Double, base: Double, top: Double) -> Curve {
    let radius = min(Curve.radius, abs(end - start) / 2)
    let side = end < start ? -radius : radius
    var curve = Curve(from: Point(x: start, y: base), tip: Point(x: end, y: base))
    curve.addLine(to: Point(x: start, y: top + radius))
    curve.addCorner(over: Point(x: start, y: top), to: Point(x: start + side, y: top))
    curve.addLine(to: Point(x: end - side, y: top))
    curve.addCorner(over: Point(x: end, y: top), to: Point(x: end, y: top + radius))
    curve.addLine(to: Point(x: end, y: max(base - arrow, top + radius)))
    return curve
  }

  /// Straight down.
  static func drop(from start: Point, to base: Double) -> Curve {
    var curve = Curve(from: start, tip: Point(x: start.x, y: base))
    curve.addLine(to: Point(x: start.x, y: base - arrow))
    return curve
  }

  private mutating func addLine(to end: Point) {
    points += [points[points.count - 1], end, end]
  }

  private mutating func addCorner(over corner: Point, to end: Point) {
    let start = points[points.count - 1]
    points += [start.toward(corner, Curve.roundness), end.toward(corner, Curve.roundness), end]
  }
}

extension Point {
  /// The point a part of the way to another.
  fileprivate func toward(_ other: Point, _ part: Double) -> Point {
    Point(x: x + part * (other.x - x), y: y + part * (other.y - y))
  }
}
