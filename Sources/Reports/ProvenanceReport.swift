package import Compiler
package import Source
import Standard

/// What `zhun why` prints: each layer that states a value, with the words as they stand in its file.
package enum ProvenanceReport {
  package static func text(
    _ provenance: Provenance,
    _ workspace: Workspace,
    in language: Language,
    _ painter: Painter,
    width: Int = 100
  ) -> String {
    var text = ""
    if let element = provenance.element {
      text += painter.paint(element.title[language], .strong) + " (\(element.id))"
      text += language == .chinese ? "，差异类别：" : ", class: "
      text += element.uniformity.title[language] + "\n"
    }
    var positions = Positions(workspace.files)
    let isInForce = provenance.sources.contains { $0.fate == .inForce }
    let last = provenance.sources.count - 1
    let frames = provenance.sources.enumerated().map { place, source in
      let words = "\(words(source.origin, workspace)[language])\(fate(source.fate)[language])"
      return Frame(
        Frame.Mark(
          source.entry.location, words,
          isPrimary: source.fate == .inForce || !isInForce && place == last),
        &positions,
        width: width)
    }
    let numberWidth = frames.map(\.numberWidth).max() ?? 1
    for frame in frames {
      frame.write(to: &text, numberWidth: numberWidth, painter, primary: .hint)
    }
    return text
  }

  private static func words(_ origin: Provenance.Origin, _ workspace: Workspace) -> Wording {
    switch origin {
    case .register: Wording(zh: "登记册", en: "register")
    case .layer(let kind): kind.title { workspace.name(ofDivision: $0) }
    }
  }

  private static func fate(_ fate: Provenance.Source.Fate) -> Wording {
    switch fate {
    case .inForce: Wording(zh: "，生效", en: ", in force")
    case .replaced: Wording(zh: "，已被替换", en: ", replaced")
    case .removed: Wording(zh: "，已被删除", en: ", removed")
    case .removing: Wording(zh: "，在此删除", en: ", removes it")
    case .merged: Wording(zh: "，与下级合并", en: ", merged with what follows")
    }
  }
}
