internal import Model
package import Resources

/// Composes pictures: events and relations in, drawings out.
///
/// Composing asks neither clock nor Graphviz: the same input gives the same drawing. Only relations
/// need the drawing process, for the places of their nodes.
package struct Composer: Sendable {
  let labels: Labels
  let theme: Theme
  let widths: LetterWidths
  let names: PictureNames

  /// - Throws: `DataError` where a table of `Data/pictures` cannot be used.
  package init(
    labels language: LabelLanguage, data: DataFiles, names: PictureNames = PictureNames()
  ) throws(DataError) {
    labels = try Labels(data, language: language)
    theme = try Theme(data)
    widths = try LetterWidths(data)
    self.names = names
  }

  /// Draws a picture as the bytes of a file.
  ///
  /// - Throws: `PictureError` where the process fails, crashes or takes too long.
  package func render(
    _ drawing: Drawing, as format: PictureFormat, with process: DrawingProcess
  ) throws(PictureError) -> [UInt8] {
    let scene = drawing.scene
    switch format {
    case .dot:
      return Array(scene.dot(for: .reader, theme).utf8)
    case .svg:
      let source = try process.run(scene.dot(for: .picture, theme), ["--format", "svg"])
      let svg = cleanSVG(
        String(decoding: source, as: UTF8.self), drawing, fonts: theme["fonts"])
      return Array(svg.utf8)
    case .png:
      let resolution = String(resolution(of: scene))
      return try checked(
        process.run(scene.dot(for: .picture, theme), ["--format", "png", "--dpi", resolution]),
        format)
    case .pdf:
      return try checked(process.run(scene.dot(for: .print, theme), ["--format", "pdf"]), format)
    }
  }

  /// 144 pixels an inch, sharp on most screens; less where the picture would grow past 32 million
  /// pixels.
  private func resolution(of scene: Scene) -> Int {
    let area = scene.width * scene.height / (72 * 72)
    let bySize = (32_000_000 / max(area, 1)).squareRoot()
    let bySide = 30_000 * 72 / max(scene.width, scene.height, 1)
    return max(12, Int(min(144, bySize, bySide)))
  }

  /// Cairo can fail and still leave bytes: a file must at least start as its kind does.
  private func checked(
    _ bytes: [UInt8], _ format: PictureFormat
  ) throws(PictureError) -> [UInt8] {
    guard bytes.starts(with: format.signature) else {
      throw PictureError(
        "the drawing process wrote no \(format.rawValue)", mend: "install libgvc6 and fonts anew")
    }
    return bytes
  }
}
