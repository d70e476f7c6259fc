package import Source
import Standard
import YAML

/// Which body decides on an item after powers were handed down, authorised or entrusted and bodies merged.
package struct DecidingBody: Sendable {
  package let name: String
  /// How the power came to it, in words.
  package let reason: Wording
  /// Whether one bureau for approvals decides: 一枚印章.
  package let isApprovalBureau: Bool

  fileprivate init(_ name: String, _ reason: Wording, _ standard: Standard) {
    self.name = name
    self.reason = reason
    isApprovalBureau =
      standard.vocabularies["approval-bureaus"].map { !$0.matches(in: Text(name)).isEmpty } ?? false
  }
}

/// Finds the body that decides, for the items of one workspace.
package struct DecidingBodies: Sendable {
  private let successions: Successions
  /// The names of registered bodies by their codes.
  private let names: [String: String]

  package init(_ workspace: Workspace, _ successions: Successions) {
    self.successions = successions
    var names: [String: String] = [:]
    for (_, bodies) in workspace.registers.bodies.sorted(by: { $0.key < $1.key }) {
      for body in bodies {
        guard let code = body.string(.code), names[code] == nil else { continue }
        names[code] = body.string(.name)
      }
    }
    self.names = names
  }

  /// The body that decides on an item, or what is missing to say so.
  package func body(of item: Item) -> Result<DecidingBody, MissingBody> {
    guard let body = item.body, let name = body.string(.name) else {
      return .failure(MissingBody(reason: Wording(zh: "没有写实施主体", en: "no body is stated")))
    }
    let source = item.record.code(.powerSource)
    let isEntrusted = item.isEntrusted(body)
    let successor = successor(of: body)
    if isEntrusted {
      guard let principal = item.record.string(.entrustedBy) ?? body.string(.entrustedBy) else {
        return .failure(
          MissingBody(
            reason: Wording(
              zh: "\(name)受委托办理，没有写委托部门", en: "\(name) is entrusted, by whom is not stated")))
      }
      return .success(
        DecidingBody(
          principal,
          Wording(zh: "\(name)受\(principal)委托办理", en: "\(name) acts for \(principal)"),
          item.standard))
    }
    let how = source.map { source in
      Wording(zh: "权力来源为\(source.name.zh)", en: source.name.en)
    }
    let unsaid = Wording(zh: "没有写权力来源", en: "the source of power is not stated")
    if let successor, successor != name {
      let reason = how ?? unsaid
      return .success(
        DecidingBody(
          successor,
          Wording(
            zh: "\(reason.zh)；\(name)已改为\(successor)",
            en: "\(reason.en); \(name) has become \(successor)"), item.standard))
    }
    return .success(DecidingBody(name, how ?? unsaid, item.standard))
  }

  /// What the body is called by now, where `沿革` says that another took its place.
  private func successor(of body: Record) -> String? {
    guard let code = body.string(.code) else { return nil }
    let current = successions.current(body: code)
    return current == code ? nil : names[current] ?? current
  }
}

/// Why nobody can say which body decides.
package struct MissingBody: Error {
  package let reason: Wording
}

extension Item {
  /// Whether its body acts in another's name: by its nature, or by the source of its power.
  fileprivate func isEntrusted(_ body: Record) -> Bool {
    if body.says(.nature, "受委托组织") { return true }
    return record.says(.powerSource, "上级委托") || record.says(.powerSource, "同级委托")
  }
}
