/// A composed picture: shapes with their places, in points, y down from the top left corner.
///
/// Drawn in this order: backdrop, lines, nodes. Everything is placed by us; Graphviz only draws.
package struct Scene: Sendable, Equatable {
  var width: Double
  var height: Double
  /// What nothing hangs on: bands, axes, captions of ours; never text of articles or users.
  var backdrop: [Shape] = []
  /// From node to node, by their ids.
  package var lines: [Line] = []
  package var nodes: [Node] = []

  /// A thing that can be pointed at.
  package struct Node: Sendable, Equatable {
    /// Unique in the scene; letters, digits and hyphens.
    package var id: String
    /// Of the same letters.
    package var classes: [String] = []
    package var frame: Frame
    package var body: Body
    var note: Note?
  }

  package enum Body: Sendable, Equatable {
    case mark(Mark)
    case panel(Panel)
    case bar(color: String)
    /// Nothing to see; lines end here.
    case point
  }

  package struct Line: Sendable, Equatable {
    package var id: String
    var classes: [String] = []
    package var from: String
    package var to: String
    /// One a strand; strands run side by side.
    var colors: [String]
    var width = 1.2
    /// A Graphviz style: `solid`, `dashed`, `dotted`, `bold`.
    var style = "solid"
    /// The way it takes; nil for the straight one.
    var curve: Curve?
    package var isArrow = false
    var note: Note?
  }
}

/// What is told of an event or a relation when it is pointed at.
struct Note: Sendable, Equatable {
  /// Lines, parted by line feeds.
  var text: String
  /// Where a click leads; checked by `linkAddress`.
  var address: String?
}

package struct Point: Sendable, Hashable {
  var x: Double
  var y: Double
}

/// A rectangle, y down.
package struct Frame: Sendable, Hashable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var center: Point { Point(x: x + width / 2, y: y + height / 2) }

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(center: Point, width: Double, height: Double) {
    self.init(x: center.x - width / 2, y: center.y - height / 2, width: width, height: height)
  }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: Frame) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  func overlap(_ other: Frame) -> Double {
    let width = min(right, other.right) - max(x, other.x)
    let height = min(bottom, other.bottom) - max(y, other.y)
    return width > 0 && height > 0 ? width * height : 0
  }

  func grown(by margin: Double) -> Frame {
    Frame(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  func union(_ other: Frame) -> Frame {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Frame(
      x: left, y: top, width: max(right, other.right) - left,
      height: max(bottom, other.bottom) - top)
  }

  func moved(x: Double, y: Double) -> Frame {
    Frame(x: self.x + x, y: self.y + y, width: width, height: height)
  }
}

/// A part of the backdrop.
enum Shape: Sendable, Equatable {
  case rectangle(Frame, fill: String)
  case roundedRectangle(Frame, fill: String)
  case line(from: Point, to: Point, color: String, isDashed: Bool)
  /// `at` is on the base line, at the left, in the middle or at the right of the text.
  case text(Run, at: Point, Alignment)
}

enum Alignment: String, Sendable {
  case left = "LEFT"
  case center = "CENTER"
  case right = "RIGHT"
}

/// A stretch of text in one look.
package struct Run: Sendable, Equatable {
  package var text: String
  var size: Double
  var color: String
  var isBold = false
}

/// What tells the kinds of events apart without colour.
package struct Mark: Sendable, Equatable {
  var shape: Shape
  var color: String
  package var look = Look.filled

  enum Shape: String, Sendable {
    case circle
    case pill
    case diamond
    case triangle
    case square

    /// Width and height in points, chosen to look equally heavy.
    var size: (width: Double, height: Double) {
      switch self {
      case .circle: (9.5, 9.5)
      case .pill: (15, 8)
      case .diamond: (12, 12)
      case .triangle: (12, 11)
      case .square: (9, 9)
      }
    }
  }

  package enum Look: Sendable, Equatable {
    case filled
    /// Planned or proposed; the receiving end of a line.
    case hollow
    /// Denied.
    case struck
  }

  func frame(center: Point) -> Frame {
    Frame(center: center, width: shape.size.width, height: shape.size.height)
  }
}

/// A box with lines of text at fixed places, whatever the font.
package struct Panel: Sendable, Equatable {
  var fill: String?
  var border: String?
  var borderWidth = 0.75
  package var isDashed = false
  var isRounded = false
  /// The colour of a bar along the left edge.
  var accent: String?
  package var rows: [Row] = []
  /// Between the left edge (or the bar) and the text, and at the right.
  var inset = 0.0
  /// Between the upper edge and the first row.
  var top = 0.0

  package struct Row: Sendable, Equatable {
    var height: Double
    package var cells: [Cell]

    init(height: Double, _ cells: [Cell]) {
      self.height = height
      self.cells = cells
    }
  }

  package struct Cell: Sendable, Equatable {
    /// Nil for what the others leave.
    var width: Double?
    var alignment = Alignment.left
    package var runs: [Run]
  }

  static let accentWidth = 4.0
}
