import Publishing
import Reports
import Source

extension Builder.Outcome {
  /// What became of addresses that people may have kept.
  var notesOnAddresses: [Wording] {
    [
      Self.note(gone) { count, first in
        Wording(
          zh:
            "\(count) 份原来发布过的办事指南已经没有对应的事项，原地址改为写明“不再公布”，例如 \(first)；换了编码继续办理的，在 zhun.yaml 的“沿革”里写明，旧地址会转到新地址",
          en: count == 1
            ? "1 guide published before has no item now and says so at the old address, \(first); where an item goes on under another code, 沿革 in zhun.yaml leads to it"
            : "\(count) guides published before have no item now and say so at the old address, such as \(first); where an item goes on under another code, 沿革 in zhun.yaml leads to it"
        )
      },
      Self.note(goneRecords) { count, first in
        Wording(
          zh: "\(count) 条原来发布过的目录数据已经没有对应的事项，原地址改为写明何时停止公布、由谁接续，例如 \(first)",
          en: count == 1
            ? "1 record published before has no item now and says so at the old address, with the day and what goes on from it: \(first)"
            : "\(count) records published before have no item now and say so at the old address, with the day and what goes on from it, such as \(first)"
        )
      },
      // Their output is no longer written.
      Self.note(lost) { count, first in
        Wording(
          zh: "\(count) 个原来发布过的事项地址不再有内容，例如 \(first)",
          en: count == 1
            ? "1 address of an item published before leads nowhere now: \(first)"
            : "\(count) addresses of items published before lead nowhere now, such as \(first)")
      },
    ].compactMap(\.self)
  }

  private static func note(_ paths: [String], _ words: (Int, String) -> Wording) -> Wording? {
    paths.first.map { words(paths.count, $0) }
  }

  /// One line on what a build did.
  func summary(folder: String, verifies: Bool) -> Wording {
    let changes = added.count + changed.count + removed.count
    let left = leftOut.count
    let state: Wording =
      switch (isUnchanged, verifies) {
      case (true, _): Wording(zh: "没有变化", en: "nothing changed")
      case (false, true):
        Wording(
          zh: "\(changes) 个文件与应有的不同",
          en: changes == 1 ? "1 file differs" : "\(changes) files differ")
      case (false, false):
        Wording(
          zh: "新增 \(added.count)，更新 \(changed.count)，移除 \(removed.count)",
          en: "\(added.count) added, \(changed.count) changed, \(removed.count) removed")
      }
    return Wording(
      zh: "\(folder)：\(published) 个事项，\(files) 个文件，\(state.zh)"
        + (left > 0 ? "；\(left) 个事项未发布" : ""),
      en: "\(folder): \(counted(published, "item")), \(counted(files, "file")), \(state.en)"
        + (left > 0 ? "; \(counted(left, "item")) left out" : ""))
  }
}
