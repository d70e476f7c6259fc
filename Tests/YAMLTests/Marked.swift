import Source
import YAML

/// A text in which `↓` marks places: the text without the marks, and the byte offsets they stand at.
struct Marked {
  let bytes: [UInt8]
  let offsets: [Int]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    for scalar in text.unicodeScalars {
      if scalar == "↓" {
        offsets.append(bytes.count)
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.offsets = offsets
  }
}

extension Reading {
  init(_ text: String, limits: Limits = .standard) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: Limits = .standard) {
    self.init(
      of: SourceText(path: "test.yaml", bytes: bytes), file: FileID(0), limits: limits)
  }

  var codes: [String] { diagnostics.map(\.rule.code) }
}
