import Standard

/// An item, a catalogue record or a law as it was put together from records.
struct ImportedItem {
  /// What identifies it in the records.
  let key: String
  var division: String?
  /// The name of its file, where the records say it.
  var file: String?
  var content: Content = .record([])

  func text(_ path: [String]) -> String? {
    var content: Content? = content
    for id in path { content = content?[id] }
    return content?.string
  }
}
