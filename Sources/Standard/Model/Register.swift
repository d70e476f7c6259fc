package import Source

/// What can be referred to by name or code instead of being written out.
package enum Register: String, CaseIterable, Sendable {
  case laws
  case bodies
  case points
  case forms

  package var title: Wording {
    switch self {
    case .laws: Wording(zh: "法规登记册", en: "register of laws")
    case .bodies: Wording(zh: "实施主体登记册", en: "register of bodies")
    case .points: Wording(zh: "办理点登记册", en: "register of service points")
    case .forms: Wording(zh: "表单", en: "forms")
    }
  }

  /// The id of the record that describes a file of this register.
  package var fileFormat: String { rawValue + "File" }

  /// A file of this register: one list of records under one key; forms stand one in a file.
  var file: RecordShape? {
    let content: (known: KnownElement, key: String, record: String)? =
      switch self {
      case .laws: (.laws, "法规", "law")
      case .bodies: (.bodies, "实施主体", "body")
      case .points: (.points, "办理点", "servicePoint")
      case .forms: nil
      }
    return content.map { known, key, record in
      let element = Element(
        id: known.id, name: ElementName(known), title: Wording(zh: key, en: known.id),
        kind: .record(record), several: true, requirement: .required)
      return RecordShape(id: fileFormat, title: title, elements: [element])
    }
  }
}
