import Source
import Standard
import YAML

extension Check {
  /// ZS45: which law took the place of which.
  static let lawReplacements: [Check] = [
    .workspace(
      .warning, "ZS4501", "unknown-replacement",
      zh: "“{law}”的替代法规“{value}”不在法规登记册中{hint}",
      en: "“{value}”, which replaces “{law}”, is not in the register of laws{hint}",
      why: Wording(
        zh: "引用旧法规的事项会被提示改用它；名称写错或者没有登记，编辑改了也找不到。",
        en: "Items that cite the old law are told to use it; under a wrong name nobody finds it."),
      help: Wording(
        zh: "改正名称，或者把它登记到 laws 目录。", en: "Correct the name, or register the law under laws/."),
      flags: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: ↓乙管理条列}
          - {名称: 乙管理条例}
        """
      ],
      allows: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: 《乙管理条例》}
          - {名称: 丙条例, 废止日期: 2022-11-01, 替代法规: 乙管理条例、丁办法}
          - {名称: 乙管理条例}
          - {名称: 丁办法}
        """
      ]
    ) { workspace, findings in
      let registers = workspace.registers
      let names = registers.laws.compactMap { $0.string(.name) }
      for law in registers.laws {
        guard let entry = law[.replacedBy], let text = entry.text?.string else { continue }
        for name in registers.lawNames(in: text) where registers.law(name) == nil {
          // Looking for a name among all laws takes time: a list that is wrong throughout needs none.
          let meant = Suggestion(for: name, among: findings.diagnostics.count < 50 ? names : [])
          findings.report(
            at: entry.location,
            ["law": .text(law.string(.name) ?? ""), "value": .text(name), "hint": meant.hint],
            fix: name == text ? meant.fix(at: entry.location) : nil, element: .replacedBy)
        }
      }
    },
    .workspace(
      .error, "ZS4503", "laws-replace-each-other",
      zh: "“{law}”的替代法规绕了一圈又回到它自己：{circle}",
      en: "The laws that replace “{law}” lead back to it: {circle}",
      why: Wording(
        zh: "顺着替代关系找不到现行法规，引用旧法规的事项也就无从改起。",
        en: "Nobody finds the law in force by following them."),
      help: Wording(zh: "改正写错的一处“替代法规”。", en: "Correct the one that is wrong."),
      flags: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: ↓乙条例}
          - {名称: 乙条例, 废止日期: 2023-11-01, 替代法规: 甲条例}
          - {名称: 丙条例, 废止日期: 2023-11-01, 替代法规: ↓丙条例}
        """
      ],
      allows: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 废止日期: 2022-11-01, 替代法规: 丙条例}
          - {名称: 乙条例, 废止日期: 2023-11-01, 替代法规: 丙条例}
          - {名称: 丙条例}
        """
      ]
    ) { workspace, findings in
      for circle in workspace.registers.circlesOfReplacement {
        guard let law = circle.first, let entry = law[.replacedBy] else { continue }
        let names = (circle + [law]).map { $0.string(.name) ?? "" }
        findings.report(
          at: entry.location,
          ["law": .text(names[0]), "circle": .text(names.joined(separator: " → "))],
          labels: circle.dropFirst().compactMap { $0[.replacedBy] }.map {
            Diagnostic.Label($0.location, Wording(zh: "又指向下一部", en: "leads on"))
          }, element: .replacedBy)
      }
    },
    .workspace(
      .warning, "ZS4507", "replaced-law-without-repeal",
      zh: "“{law}”写了替代法规，没有写废止日期",
      en: "“{law}” names the law that replaces it, but no date of repeal",
      why: Wording(
        zh: "没有废止日期，引用它的事项就不会被指出来。",
        en: "Without the date, items that still cite it are not found."),
      help: Wording(
        zh: "补上废止日期；没有废止的，删去替代法规。",
        en: "Add the date of repeal, or remove the replacement where the law is in force."),
      flags: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 替代法规: ↓乙条例}
          - {名称: 乙条例}
        """
      ],
      allows: [
        """
        # 文件: laws/a.yaml
        法规:
          - {名称: 甲条例, 替代法规: 乙条例, 废止日期: 2027-01-01}
          - {名称: 乙条例}
        """
      ]
    ) { workspace, findings in
      for law in workspace.registers.laws where law[.repealed] == nil && law[.expires] == nil {
        guard let entry = law[.replacedBy] else { continue }
        findings.report(
          at: entry.location, ["law": .text(law.string(.name) ?? "")], element: .replacedBy)
      }
    },
  ]
}

extension Registers {
  /// The laws that a text such as 甲条例、乙办法 names: the whole where the register knows it, else its
  /// parts.
  func lawNames(in text: String) -> [String] {
    guard law(text) == nil else { return [text] }
    return text.split { "、；;，,".contains($0) }.map { part in
      String(part.drop { $0 == " " })
    }
  }

  /// Laws that replace one another in a circle, each circle once, from its first law in the register on.
  fileprivate var circlesOfReplacement: [[Record]] {
    var places: [Location: Int] = [:]
    for (number, law) in laws.enumerated() { places[law.location] = number }
    let next = laws.map { law in
      law.string(.replacedBy).flatMap { self.law($0) }.flatMap { places[$0.location] }
    }
    var circles: [[Record]] = []
    // The walk on which each law was met first: each law is walked over once.
    var walks = [Int?](repeating: nil, count: laws.count)
    for start in laws.indices where walks[start] == nil {
      var path: [Int] = []
      var law: Int? = start
      while let current = law, walks[current] == nil {
        walks[current] = start
        path.append(current)
        law = next[current]
      }
      guard let end = law, walks[end] == start, let first = path.firstIndex(of: end) else {
        continue
      }
      circles.append(path[first...].map { laws[$0] })
    }
    return circles
  }
}
