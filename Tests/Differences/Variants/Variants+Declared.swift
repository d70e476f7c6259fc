import Compiler
import Samples

extension Variant {
  /// Differences that a district declares, with an end in the future, on the day, or past.
  static let declared: [Variant] =
    [
      declared("limit", .duration, "法定办结时限 statutoryLimit") { old in
        old.text.map { .scalar("1" + $0) }
      },
      declared("objects", .codes, "服务对象 serviceObjects") { _ in .texts(["事业法人"]) },
      declared("conditions", .prose, "受理条件 conditions") { old in
        .list(old.entries + ["在经济特区内有固定住所。"])
      },
      declared("visits", .scalar, "到办事现场次数 visits") { _ in "3" },
      declared("promise", .duration, "承诺办结时限 promisedLimit") { old in
        old.text.map { .scalar("1" + $0) }
      },
      declared("depth", .codes, "网上办理深度 onlineDepth") { old in
        old.entries.count > 2 ? .list(Array(old.entries.dropLast())) : nil
      },
    ].flatMap(\.self) + declaredEntry("申请材料 materials", "社区居住回执", "名称")
    + declaredEntry("办理流程 steps", "特区公示", "环节名称")

  private static let ends = [
    ("until later", "2027-03-31", Kind.declared), ("until the day", "2026-06-30", .declared),
    ("until the day before", "2026-06-29", .expired), ("until last year", "2025-12-31", .expired),
  ]

  private static func declared(
    _ name: String,
    _ shape: Shape,
    _ key: Key,
    change: @escaping @Sendable (Node) -> Node?
  ) -> [Variant] {
    ends.map { end, day, kind in
      Variant("declared \(name), \(end)", shape) { plot, _ in
        guard let old = plot.uniform[key.title], let new = change(old),
          let deviation = deviation(key.title, day, plot)
        else { return nil }
        return Plan(
          slot: [key.title],
          change: { draft, _ in
            draft.set([key.title], new)
            draft.append(deviation, to: "偏离")
          }, rows: [.init(path: key.id, chosen: kind)])
      }
    }
  }

  private static func declaredEntry(_ list: Key, _ name: String, _ identity: String) -> [Variant] {
    ends.map { end, day, kind in
      Variant("declared \(name), \(end)", .entry) { plot, _ in
        guard let deviation = deviation(list.title, day, plot) else { return nil }
        return Plan(
          slot: [list.title],
          change: { draft, _ in
            draft.append(
              .record([.init(identity, .scalar(name)), .init("备注", "地方性法规规定")]), to: list.title)
            draft.append(deviation, to: "偏离")
          },
          rows: [.init(path: "\(list.id)[\(name)]", aspect: .entry, chosen: kind)])
      }
    }
  }

  private static func deviation(_ element: String, _ day: String, _ plot: Plot) -> Node? {
    guard let basis = plot.records("设定依据").last, let law = basis["法规"],
      let clause = basis["条款号"]
    else { return nil }
    return .record([
      .init("要素", .scalar(element)), .init("理由", "地方性法规另有规定"),
      .init("依据", .record([.init("法规", law), .init("条款", clause)])), .init("至", .scalar(day)),
    ])
  }

  package static let all: [Variant] = spellings + uniform + directional + declared + harder
}
