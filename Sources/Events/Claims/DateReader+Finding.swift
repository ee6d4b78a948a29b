internal import Model

extension DateReader {
  /// A date with where it stands and how it was found.
  struct Finding {
    var span: DateSpan?
    var place: Place
    /// The words that date it and their arithmetic, or what stands in for them.
    var words: String

    /// The same in one line: `in its own clause: "3 April" is 2024-04-03`.
    var how: String { "\(place.rawValue): \(words)" }

    /// The same date for what belongs to the occasion, or to the news, that it was told of.
    func carried(to place: Place, basis: DateSpan.Basis) -> Finding {
      var carried = self
      carried.place = place
      carried.span?.basis = basis
      return carried
    }
  }

  /// Where the words stand that date an event, nearest first.
  enum Place: String {
    case words = "in its own words"
    case clause = "in its own clause"
    case sentence = "elsewhere in its sentence"
    case saying = "the day of the saying"
    case occasion = "that of the occasion told of before"
    case dateline = "not dated; the day of the article's news"
    case publication = "not dated; bounded by the day of publication"
    /// Before the news, nobody says when.
    case background = "told as background"
  }
}
