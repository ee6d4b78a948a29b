package import Model
package import Resources

/// Tags and parses sentences by the trained models of a language.
package struct Analyser: Sendable {
  private let tagger: Tagger
  private let parser: Parser
  private let recogniser: NameRecogniser?
  /// For files of tokens, where they follow other conventions.
  private let tokenRecogniser: NameRecogniser?

  /// Loads `models/<language>.model`, and where names are wanted the lists of names in the data.
  ///
  /// - Throws: `DataError` where there is none, or it cannot be used.
  package init(_ language: String, data: DataFiles, findsNames: Bool = true) throws(DataError) {
    let path = "models/\(language).model"
    guard let bytes = data.bytes(path) else {
      throw DataError(file: path, line: nil, message: data.noModel(language))
    }
    let model = try ModelFile(bytes, path: path)
    guard data.isEmbedded || model.isSound else {
      throw DataError(file: path, line: nil, message: "the model file is damaged")
    }
    try self.init(
      model, gazetteer: findsNames ? NameGazetteer(language, data: data) : nil,
      nouns: Self.titles(language, data), path: path)
  }

  /// The words for offices: nouns, also where the training text has none of them ("Menlu").
  private static func titles(_ language: String, _ data: DataFiles) throws(DataError) -> Set<UInt64>
  {
    let offices = try data.table("languages/\(language)/offices.tsv", columns: ["forms"])
    let words = offices.rows.flatMap { $0.values(0) }.filter {
      $0.utf8.count > 3 && !$0.contains(" ")
    }
    return Set(words.map { WordTraits($0).form })
  }

  /// Takes a model that was read, with names and nouns that are known beside the model's; without
  /// a list of names it finds none.
  package init(
    _ model: ModelFile, gazetteer: NameGazetteer? = NameGazetteer(), nouns: Set<UInt64> = [],
    path: String
  ) throws(DataError) {
    tagger = try Tagger(model, nouns: nouns, path: path)
    parser = try Parser(model, path: path)
    guard let gazetteer else {
      (recogniser, tokenRecogniser) = (nil, nil)
      return
    }
    recogniser = try NameRecogniser(model, "names", gazetteer: gazetteer, path: path)
    tokenRecogniser =
      try NameRecogniser(model, NameRecogniser.tokens, gazetteer: gazetteer, path: path)
      ?? recogniser
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

  /// The names in a sentence, in its order; they do not overlap.
  ///
  /// There are none where the model was not trained for names, or they were not wanted. The words have tags; heads are not
  /// needed.
  package func names(in words: [Word]) -> [NamedEntity] {
    let forms = words.map(\.form)
    return recogniser?.names(
      forms, traits: forms.map { WordTraits($0) }, coarse: words.map { $0.tag.number }) ?? []
  }

  /// The names in a sentence of which only the forms are known, as data sets for names mark them.
  ///
  /// Those of Indonesian have more in a name than articles need.
  package func names(of forms: [String]) -> [NamedEntity] {
    guard let tokenRecogniser else { return [] }
    let traits = forms.map { WordTraits($0) }
    return tokenRecogniser.names(forms, traits: traits, coarse: coarseTags(traits))
  }

  /// The universal parts of speech of words, numbered from 1.
  package func coarseTags(_ traits: [WordTraits]) -> [UInt64] {
    tagger.tag(traits).map { tagger.tags[$0].coarse }
  }
}
