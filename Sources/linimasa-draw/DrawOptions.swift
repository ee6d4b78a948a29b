/// What the command line asks for.
struct DrawOptions {
  /// The engines that the pictures need; others are slow or unsafe in Graphviz 2.42.
  static let engines = ["nop2", "fdp", "dot", "neato"]
  static let formats = ["svg", "png", "pdf", "dot", "plain"]
  static let usage =
    "usage: linimasa-draw [--engine nop2|fdp|dot|neato] [--format svg|png|pdf|dot|plain]"
    + " [--dpi N] [--places] [--seeds N] < DOT"

  var engine = "nop2"
  var format = "svg"
  /// Pixels an inch for PNG.
  var resolution = 96
  /// Print where the nodes came to stand, not a picture.
  var showsPlaces = false
  /// How many layouts to try, from the start seeds 1, 2, 3 …; more than one only for places.
  var seeds = 1

  /// Reads the arguments after the program's name.
  init(_ arguments: ArraySlice<String>) throws(DrawError) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--engine": engine = try DrawOptions.choice(argument, &rest, DrawOptions.engines)
      case "--format": format = try DrawOptions.choice(argument, &rest, DrawOptions.formats)
      case "--dpi": resolution = try DrawOptions.number(argument, &rest, 12...600)
      case "--places": showsPlaces = true
      case "--seeds": seeds = try DrawOptions.number(argument, &rest, 1...32)
      default: throw DrawError(code: 2, message: "unknown \"\(argument)\"; \(DrawOptions.usage)")
      }
    }
  }

  private static func choice(
    _ name: String, _ rest: inout ArraySlice<String>, _ allowed: [String]
  ) throws(DrawError) -> String {
    guard let value = rest.popFirst(), allowed.contains(value) else {
      throw DrawError(code: 2, message: "\(name) takes \(allowed.joined(separator: ", "))")
    }
    return value
  }

  private static func number(
    _ name: String, _ rest: inout ArraySlice<String>, _ allowed: ClosedRange<Int>
  ) throws(DrawError) -> Int {
    guard let value = rest.popFirst().flatMap({ Int($0) }), allowed.contains(value) else {
      throw DrawError(
        code: 2,
        message: "\(name) takes a number from \(allowed.lowerBound) to \(allowed.upperBound)"
      )
    }
    return value
  }
}
