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
    let frames = provenance.sources.map { source in
      let words = "\(words(source.origin, workspace)[language])\(fate(source.fate)[language])"
      return Frame(
        Frame.Mark(source.entry.location, words, isPrimary: source.fate == .inForce), &positions,
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
    case .layer(let kind): kind.title(workspace.standard.divisions)
    }
  }

  private static func fate(_ fate: Provenance.Source.Fate) -> Wording {
    switch fate {
    case .inForce: Wording(zh: "，生效", en: ", in force")
    case .replaced: Wording(zh: "，已被替换", en: ", replaced")
    case .merged: Wording(zh: "，与下级合并", en: ", merged with what follows")
    }
  }
}
