package import YAML

extension Entry {
  /// What makes this the same entry in another layer or district; nil where the record names no identity
  /// or the identifying elements are not stated.
  ///
  /// Parts of an identity are joined by the unit separator, which no text of a file can hold.
  package var identity: Text? {
    switch value {
    case .text(let text): return text
    case .code(let code): return Text(code.code)
    case .reference(let reference) where reference.target == nil: return reference.text
    default: break
    }
    guard let record, !record.shape.identity.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for element in record.shape.identity {
      guard let entry = record[element.name] else { continue }
      if !bytes.isEmpty { bytes.append(0x1F) }
      for (place, part) in entry.entries.enumerated() {
        if place > 0 { bytes.append(0x1F) }
        if let text = part.text {
          bytes.append(contentsOf: text.bytes)
        } else if case .code(let code) = part.value {
          bytes.append(contentsOf: code.code.utf8)
        } else if let inner = part.identity {
          bytes.append(contentsOf: inner.bytes)
        }
      }
    }
    return bytes.isEmpty ? nil : Text(bytes)
  }
}
