import Compiler
import Samples

extension Variant {
  /// Several things at once, and what is easily taken for something else.
  static let harder: [Variant] = words + lists + states

  private static func conditions(
    _ name: String,
    _ kind: Kind,
    _ change: @escaping @Sendable (String) -> String
  ) -> Variant {
    element(name, .prose, kind, "受理条件 conditions") { old, _ in
      let texts = old.entries.compactMap(\.text)
      let changed = texts.map(change)
      return changed == texts ? nil : .texts(changed)
    }
  }

  private static let words: [Variant] = [
    conditions("ages in numerals", .same) { $0.replacing("18周岁", by: "十八周岁") },
    conditions("ages with blanks", .same) { $0.replacing("18周岁", by: " 18 周岁") },
    conditions("shares as percentages", .same) { $0.replacing("百分之五", by: "５％") },
    conditions("another share", .different) { $0.replacing("百分之五", by: "15%") },
    conditions("cases in digits", .same) {
      $0.replacing("一级证书", by: "1级证书").replacing("满二年", by: "满2年")
    },
    conditions("cases in another order", .same) {
      $0.replacing("持有一级证书的，从业满二年；持有二级证书的，从业满三年。", by: "持有二级证书的，从业满三年；持有一级证书的，从业满二年。")
    },
    conditions("cases exchanged", .different) {
      $0.replacing("满二年", by: "满〇年").replacing("满三年", by: "满二年").replacing("满〇年", by: "满三年")
    },
    conditions("a case less", .missing) { $0.replacing("；持有二级证书的，从业满三年", by: "") },
    conditions("or for and", .different) { $0.replacing("，持股", by: "，或者持股") },
    conditions("a comma as a stop", .same) { $0.replacing("周岁，持股", by: "周岁。持股") },
    element("conditions as numbered lines", .prose, .same, "受理条件 conditions") { old, _ in
      let lines = old.entries.compactMap(\.text).enumerated().map { "    \($0 + 1)、\($1)" }
      return .scalar("|\n" + lines.joined(separator: "\n"))
    },
    element("conditions counted in one paragraph", .prose, .same, "受理条件 conditions") { old, _ in
      .scalar(
        old.entries.compactMap(\.text).enumerated().map { "\($0 + 1).\($1.dropLast())；" }.joined())
    },
    element("objects by another name", .codes, .same, "服务对象 serviceObjects") { old, _ in
      old.entries.contains("自然人")
        ? .list(old.entries.map { $0 == "自然人" ? "个人" : $0 }) : nil
    },
    element("limit of another scale in numerals", .duration, .different, "法定办结时限 statutoryLimit") {
      old, _ in old.text == "20 工作日" ? "二十日" : old.text == "10 工作日" ? "十天" : nil
    },
    inner("fee for all that others ask for one", .money, .same, "收费项目 fees", "标准 standard") { old in
      old.text.map { .scalar(String($0.prefix { $0 != "/" })) }
    },
  ]

  private static func photograph(_ name: String, _ kind: Kind, _ new: String) -> Variant {
    Variant(name, .entry, in: .whole) { plot, _ in
      let old = "近期2寸免冠照片"
      guard plot.records("申请材料").contains(where: { $0.name == old }) else { return nil }
      var rows: [Plan.Row] = []
      if kind == .extra {
        rows.append(.init(path: "materials[\(new)]", aspect: .entry, chosen: .extra))
        if plot.layout == .copies {
          rows.append(.init(path: "materials[\(old)]", aspect: .entry, chosen: .missing))
        }
      } else {
        rows.append(.init(path: "materials[\(old)]", aspect: .entry, chosen: kind))
      }
      return Plan(
        slot: ["申请材料", old],
        change: { draft, _ in draft.set(["申请材料", old, "名称"], .scalar(new)) },
        rows: rows, spellings: kind == .extra ? [:] : [new: old])
    }
  }

  private static let lists: [Variant] = [
    photograph("size in a numeral", .same, "近期二寸免冠照片"),
    photograph("size in a wide digit", .same, "近期２寸免冠照片"),
    photograph("another size", .extra, "近期一寸免冠照片"),
    photograph("more words about the photograph", .renamed, "申请人近期2寸免冠彩色照片"),
    Variant("both synonyms in one district, one in others", .entry, in: .copies) { plot, _ in
      guard let old = plot.records("申请材料").first(where: { $0.name == "居民身份证" }) else {
        return nil
      }
      return Plan(
        slot: ["申请材料", "居民身份证"],
        change: { draft, turn in
          let new = Node.record(
            old.fields.map { Node.Field($0.key, $0.key == "名称" ? "本人身份证" : $0.value) })
          if turn == 0 {
            draft.append(new, to: "申请材料")
          } else {
            draft.set(["申请材料", "居民身份证", "名称"], "本人身份证")
          }
        },
        rows: [
          .init(path: "materials[居民身份证]", aspect: .entry, chosen: .same),
          .init(path: "materials[本人身份证]", aspect: .entry, chosen: .extra, turn: 0),
        ])
    },
    Variant("a step more in the middle", .order, in: .copies) { plot, _ in
      var steps = plot.records("办理流程")
      guard steps.count > 3 else { return nil }
      steps.insert(
        .record([.init("环节名称", "现场核查"), .init("办理人", "核查人员"), .init("时限", "1 工作日")]), at: 2)
      let changed = steps
      return Plan(
        slot: ["办理流程"], change: { draft, _ in draft.set(["办理流程"], .list(changed)) },
        rows: [
          .init(path: "steps[现场核查]", aspect: .entry, chosen: .extra),
          .init(path: "steps", aspect: .order, chosen: .same),
        ])
    },
    Variant("a step less and two exchanged", .order, in: .copies) { plot, _ in
      var steps = plot.records("办理流程")
      guard steps.count > 4, let name = steps[2].name else { return nil }
      steps.remove(at: 2)
      steps.swapAt(0, 1)
      let changed = steps
      return Plan(
        slot: ["办理流程"], change: { draft, _ in draft.set(["办理流程"], .list(changed)) },
        rows: [
          .init(path: "steps[\(name)]", aspect: .entry, chosen: .missing),
          .init(path: "steps", aspect: .order, chosen: .different),
        ])
    },
    Variant("clauses in other words", .entry, in: .copies) { plot, random in
      let bases = plot.records("设定依据")
      guard !bases.isEmpty else { return nil }
      let base = random.pick(bases)
      guard let law = base.name, let clause = base["条款号"]?.text, let title = base.shown else {
        return nil
      }
      // All others cite paragraphs one and two; one says so otherwise.
      return Plan(
        slot: ["设定依据", law],
        change: { draft, turn in
          let other = turn % 2 == 0 ? clause + "第一、二款" : clause.withDigits + "第1款和第2款"
          draft.set(["设定依据", law, "条款号"], .scalar(other))
        },
        rows: [
          .init(path: "legalBasis[\(title)]", aspect: .entry, chosen: .missing),
          .init(path: "legalBasis[\(title)第一、二款]", aspect: .entry, chosen: .extra),
        ],
        spellings: ["\(law) \(clause.withDigits)第1款和第2款": "\(title)第一、二款"])
    },
    Variant("a law without its clause", .entry, in: .copies) { plot, random in
      let bases = plot.records("设定依据")
      guard !bases.isEmpty else { return nil }
      let base = random.pick(bases)
      guard let law = base.name, let title = base.shown else { return nil }
      return Plan(
        slot: ["设定依据", law],
        change: { draft, _ in draft.remove(["设定依据", law, "条款号"]) },
        rows: [
          .init(path: "legalBasis[\(title)]", aspect: .entry, chosen: .missing),
          .init(path: "legalBasis[\(law)]", aspect: .entry, chosen: .extra),
        ])
    },
    Variant("material renamed and asked for in more copies", .entry, in: .copies) { plot, _ in
      guard let form = plot.records("申请材料").first?.name, form.hasSuffix("申请表") else { return nil }
      let new = "\(form.dropLast(3))申报书"
      return Plan(
        slot: ["申请材料", form],
        change: { draft, _ in
          draft.set(["申请材料", form, "份数", "原件"], "3")
          draft.set(["申请材料", form, "名称"], .scalar(new))
        },
        rows: [
          .init(path: "materials[\(form)]", aspect: .entry, chosen: .renamed),
          .init(path: "materials[\(form)].copies.originals", chosen: .different),
        ], spellings: [new: form])
    },
    Variant("material by a synonym and no more exempt", .entry, in: .copies) { plot, _ in
      guard let old = plot.records("申请材料").first(where: { $0.name == "营业执照" }),
        old["免提交"]?.text == "是"
      else { return nil }
      return Plan(
        slot: ["申请材料", "营业执照"],
        change: { draft, _ in
          draft.set(["申请材料", "营业执照", "免提交"], "否")
          draft.set(["申请材料", "营业执照", "名称"], "企业营业执照")
        },
        rows: [
          .init(path: "materials[营业执照]", aspect: .entry, chosen: .same),
          .init(path: "materials[营业执照].exempt", chosen: .worse),
        ], spellings: ["企业营业执照": "营业执照"])
    },
  ]

  private static let states: [Variant] = [
    Variant("better, and declared all the same", .duration) { plot, _ in
      guard let basis = plot.records("设定依据").last, let law = basis["法规"],
        plot.text("承诺办结时限") != "1 工作日"
      else { return nil }
      return Plan(
        slot: ["承诺办结时限"],
        change: { draft, _ in
          draft.set(["承诺办结时限"], "当场")
          draft.append(
            .record([
              .init("要素", "承诺办结时限"), .init("理由", "窗口能当场办结"),
              .init("依据", .record([.init("法规", law)])),
              .init("至", "2027-01-31"),
            ]), to: "偏离")
        }, rows: [.init(path: "promisedLimit", chosen: .better)])
    },
    Variant("a name that is declared to differ", .scalar) { plot, _ in
      guard let basis = plot.records("设定依据").last, let law = basis["法规"],
        let name = plot.text("主项名称")
      else { return nil }
      return Plan(
        slot: ["主项名称"],
        change: { draft, _ in
          draft.set(["主项名称"], .scalar(name + "事项"))
          draft.append(
            .record([
              .init("要素", "主项名称"), .init("理由", "本地习惯"), .init("依据", .record([.init("法规", law)])),
              .init("至", "2027-01-31"),
            ]), to: "偏离")
        }, rows: [.init(path: "mainItemName", chosen: .different)])
    },
    Variant("neither charge nor fee", .record, in: .copies) { plot, _ in
      guard let fee = plot.records("收费项目").first?.name else { return nil }
      return Plan(
        slot: ["收费项目"], alsoSlot: ["是否收费"],
        change: { draft, _ in
          draft.set(["是否收费"], "否")
          draft.remove(["收费项目"])
          draft.remove(["收费依据"])
        },
        rows: [
          .init(path: "isCharged", chosen: .better),
          .init(path: "fees[\(fee)]", aspect: .entry, chosen: .unstated),
        ])
    },
  ]
}
