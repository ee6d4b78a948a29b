import Foundation
import Testing

/// Draws the gallery anew and holds it against the one in the repository.
@Suite("Gallery")
struct GalleryTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the sample articles give the gallery again`() throws {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("linimasa-gallery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let gallery = Self.root.appendingPathComponent("Graphs")
    try FileManager.default.copyItem(
      at: gallery.appendingPathComponent("gallery.sh"),
      to: scratch.appendingPathComponent("gallery.sh"))
    let binary = try #require(Self.binary())
    let store = scratch.appendingPathComponent("store.db").path
    let articles = Self.root.path + "/Data/articles"
    try run(binary.path, ["read", articles, "--store", store])
    try run("/bin/sh", [scratch.path + "/gallery.sh", binary.path, store, articles])

    let pictures = try FileManager.default.contentsOfDirectory(atPath: gallery.path)
      .filter { $0.hasSuffix(".svg") || $0.hasSuffix(".dot") }.sorted()
    #expect(pictures.count >= 18)
    for name in pictures {
      let old = try String(contentsOf: gallery.appendingPathComponent(name), encoding: .utf8)
      let new = try String(contentsOf: scratch.appendingPathComponent(name), encoding: .utf8)
      #expect(normalised(old) == normalised(new), "\(name) is drawn otherwise: run make demo")
    }
  }

  /// What a picture says, whatever the fonts and the layout of this machine: its words and ids.
  private func normalised(_ picture: String) -> [String] {
    var parts: [String] = []
    for line in picture.split(separator: "\n") {
      var rest = line[...]
      while let start = rest.range(of: "id=\"") ?? rest.range(of: ">") {
        let isID = rest[start].hasPrefix("id")
        rest = rest[start.upperBound...]
        let end = rest.firstIndex(of: isID ? "\"" : "<") ?? rest.endIndex
        let part = rest[..<end].trimmingCharacters(in: .whitespaces)
        if !part.isEmpty { parts.append(part) }
        rest = rest[end...]
      }
    }
    return parts.sorted()
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program) \(arguments.joined(separator: " "))")
  }

  /// The release binary, else the debug one.
  private static func binary() -> URL? {
    [".build/release/linimasa", ".build/debug/linimasa"]
      .map { root.appendingPathComponent($0) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
