import Exchange

/// The events found in articles that tell of none: each is a false alarm.
struct AlarmReport {
  private var articles = 0
  private var alarms: [(article: String, event: EventRecord)] = []

  /// - Parameter records: what was read in articles that tell of no event.
  init(_ records: [ArticleRecord]) {
    for record in records {
      articles += 1
      alarms += record.events.map { (record.id, $0) }
    }
  }

  /// The number, and up to so many of them.
  func text(errors limit: Int) -> String {
    let lines = alarms.prefix(limit).map { article, event in
      "alarm: \(printable(article)): \(MissReport.line(event)) | "
        + "\(printable(event.evidence?.first?.text ?? "").prefix(160))\n"
    }
    let share = articles == 0 ? 0 : Double(alarms.count) * 100 / Double(articles)
    return lines.joined()
      + "\(counted(articles, "article")) without events, \(counted(alarms.count, "false alarm")): "
      + "\(rounded(share)) per 100 articles\n"
  }

  private func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
