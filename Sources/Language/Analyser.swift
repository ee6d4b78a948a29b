package import Model
package import Resources

/// Tags and parses sentences by the trained models of a language.
package struct Analyser: Sendable {
  private let tagger: Tagger
  private let parser: Parser

  /// Loads `models/<language>.model`.
  ///
  /// - Throws: `DataError` where there is none, or it cannot be used.
  package init(_ language: String, data: DataFiles) throws(DataError) {
    let path = "models/\(language).model"
    guard let bytes = data.bytes(path) else {
      let known = data.paths.filter { $0.hasPrefix("models/") && $0.hasSuffix(".model") }
        .map { String($0.dropFirst(7).dropLast(6)) }.joined(separator: ", ")
      throw DataError(
        file: path, line: nil, message: "no model for language \"\(language)\"; there are: \(known)"
      )
    }
    let model = try ModelFile(bytes, path: path)
    guard data.isEmbedded || model.isSound else {
      throw DataError(file: path, line: nil, message: "the model file is damaged")
    }
    try self.init(model, path: path)
  }

  package init(_ model: ModelFile, path: String) throws(DataError) {
    tagger = try Tagger(model, path: path)
    parser = try Parser(model, path: path)
  }

  /// The words of a sentence with their tags, heads and relations.
  ///
  /// Ranges are those of the forms written with a blank between them.
  package func parse(_ forms: [String]) -> [Word] {
    let traits = forms.map { WordTraits($0) }
    let tags = tagger.tag(traits)
    let state = parser.parse(
      traits, tags: tags.map { UInt64($0 + 1) }, coarse: tags.map { tagger.tags[$0].coarse })
    var start = 0
    return forms.indices.map { index in
      let range = TextRange(start: start, end: start + forms[index].utf8.count)
      start = range.end + 1
      let tag = tagger.tags[tags[index]]
      let head = state.heads[index]
      return Word(
        form: forms[index], range: range, tag: tag.universal, features: tag.features,
        head: head == forms.count ? nil : head,
        relation: parser.relations[Int(state.relations[index]) - 1])
    }
  }
}
