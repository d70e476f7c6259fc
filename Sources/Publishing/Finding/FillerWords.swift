import Compiler
import Source

/// Words with which people ask and which name nothing: 怎么, 流程.
///
/// They are data, `templates/search/filler-words.txt`; a workspace adds to them or replaces them.
struct FillerWords: Sendable {
  /// Each once, longer ones first: 在哪里 is taken out before 在.
  let words: [String]

  init(_ files: [[UInt8]]) {
    var seen: Set<Substring> = []
    var words: [String] = []
    for line in files.flatMap({ $0.split(separator: 0x0A) }) {
      var text = String(decoding: line, as: UTF8.self)[...]
      // The mark that some editors put first is no part of a word.
      if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
      guard !text.hasPrefix("#") else { continue }
      for word in text.split(whereSeparator: \.isWhitespace) where seen.insert(word).inserted {
        words.append(String(word))
      }
    }
    self.words = words.enumerated().sorted { left, right in
      left.element.count == right.element.count
        ? left.offset < right.offset : left.element.count > right.element.count
    }.map(\.element)
  }

  /// The words that a publication uses.
  static func load(_ templates: TemplateStore) throws(Failure) -> FillerWords {
    FillerWords(try templates.fillers().map(\.bytes))
  }
}
