import CGraphviz
import Synchronization

/// Lays a graph out and draws it, or lists where its nodes came to stand.
///
/// The DOT text is UTF-8 without a zero byte. Places are a line `seed N` for each layout, then a line
/// a node: name, x, y, width and height in points, y up, parted by tabs.
func draw(_ dot: [UInt8], _ options: DrawOptions) throws(DrawError) -> [UInt8] {
  guard let text = String(validating: dot, as: UTF8.self), !dot.contains(0) else {
    throw DrawError(code: 1, message: "the DOT text is not valid UTF-8")
  }
  guard let context = gvContext() else {
    throw DrawError(code: 1, message: "Graphviz could not be started")
  }
  gvs_errors_only()
  _ = agseterrf { piece in
    guard let piece else { return 0 }
    let text = String(cString: piece)
    messages.withLock { $0 += text }
    return 0
  }
  if options.showsPlaces {
    var lines = ""
    for seed in 1...options.seeds {
      let graph = try layout(text, options, seed: seed, in: context)
      lines += "seed \(seed)\n" + places(of: graph)
      gvs_dispose(context, graph, options.engine)
    }
    return Array(lines.utf8)
  }
  let graph = try layout(text, options, seed: nil, in: context)
  return try render(graph, options, in: context)
}

/// What Graphviz said so far; it hands its messages out in pieces ("Error", ": ", "text").
private let messages = Mutex("")

/// Attributes with which a graph could make Graphviz read files or write unescaped text.
private let refused = ["image", "imagepath", "shapefile", "stylesheet", "fontpath", "layout"]

private func layout(
  _ text: String, _ options: DrawOptions, seed: Int?, in context: OpaquePointer
) throws(DrawError) -> UnsafeMutablePointer<Agraph_t> {
  guard let graph = gvs_read(text) else {
    throw DrawError(code: 1, message: failure("the DOT text does not parse"))
  }
  for name in refused where gvs_declares(graph, name) {
    throw DrawError(code: 1, message: "the attribute \"\(name)\" is not allowed")
  }
  if options.format == "png" {
    // 1 is AGNODE; 0 stands for the graph itself.
    gvs_default(graph, 0, "dpi", String(options.resolution))
  }
  if let seed { gvs_default(graph, 0, "start", String(seed)) }
  let code = gvLayout(context, graph, options.engine)
  // Code 0 is no success: a label that does not parse only leaves a message.
  guard code == 0, messages.withLock({ $0.isEmpty }) else {
    throw DrawError(code: 1, message: failure("\(options.engine) could not lay the graph out"))
  }
  return graph
}

private func places(of graph: UnsafeMutablePointer<Agraph_t>) -> String {
  var lines = ""
  var next = agfstnode(graph)
  while let node = next {
    let rectangle = gvs_node_rect(node)
    let name = String(cString: agnameof(node))
    lines += "\(name)\t\(rectangle.x)\t\(rectangle.y)\t\(rectangle.w)\t\(rectangle.h)\n"
    next = agnxtnode(graph, node)
  }
  return lines
}

private func render(
  _ graph: UnsafeMutablePointer<Agraph_t>, _ options: DrawOptions, in context: OpaquePointer
) throws(DrawError) -> [UInt8] {
  if options.format == "png" { try checkPixels(of: graph, at: options.resolution) }
  var data: UnsafeMutablePointer<CChar>?
  var count = 0
  let code = gvs_render(context, graph, options.format, &data, &count)
  guard code == 0, let data, messages.withLock({ $0.isEmpty }) else {
    throw DrawError(code: 1, message: failure("the \(options.format) could not be written"))
  }
  return Array(UnsafeRawBufferPointer(start: data, count: count))
}

/// Refuses what would not fit cairo's 32,767 pixels a side, or would take over 400 MB.
private func checkPixels(
  of graph: UnsafeMutablePointer<Agraph_t>, at resolution: Int
) throws(DrawError) {
  let scale = Double(resolution) / 72
  let width = gvs_width(graph) * scale
  let height = gvs_height(graph) * scale
  guard width < 32_767, height < 32_767, width * height < 100_000_000 else {
    throw DrawError(
      code: 1, message: "a PNG of \(Int(width)) × \(Int(height)) pixels is too large")
  }
}

private func failure(_ what: String) -> String {
  let said = messages.withLock { $0 }.split(separator: "\n").joined(separator: "; ")
  return said.isEmpty ? what : "\(what): \(said.prefix(400))"
}
