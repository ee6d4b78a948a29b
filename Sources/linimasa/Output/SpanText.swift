import Model

/// A span of days in words: "2024-04-03, to the day, said in the sentence".
func worded(_ span: DateSpan) -> String {
  let precision = span.precision == .span ? "" : ", to the \(span.precision.rawValue)"
  return "\(span)\(precision), \(worded(span.basis))"
}

private func worded(_ basis: DateSpan.Basis) -> String {
  switch basis {
  case .said: "said in the sentence"
  case .occasion: "carried over from the occasion"
  case .dateline: "the day of the article's news"
  case .publication: "bounded by the day of publication"
  }
}
