import Compiler
import Foundation
import Reports
import Samples
import Standard
import TestSupport

/// Sixteen districts with two hundred items each, of which about one in five differs in one to three elements.
enum LargeFixture {
  static func texts(items: Int = 200) -> [(path: String, bytes: [UInt8])] {
    let places = SamplePlace.all(Repository.standard.standard.divisions)
      .filter {
        $0.code.hasPrefix("4401") && $0.code != "440100"
          || $0.code.hasPrefix("4403") && $0.code != "440300"
      }
    let workspace = SampleWorkspace(
      seed: 3, places: Array(places.prefix(16)), items: 0..<items, layout: .copies)
    let paths = Set(workspace.items.map(\.path))
    var number = 0
    return workspace.files.map { file in
      guard paths.contains(file.path) else { return (file.path, Array(file.text.utf8)) }
      number += 1
      // A simple generator of numbers: the same on every machine.
      var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
      func next(_ bound: UInt64) -> Int {
        state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        state ^= state >> 27
        return Int(state >> 8 & 0xFFFF) % Int(bound)
      }
      var text = file.text
      if next(100) < 22 {
        for _ in 0...next(3) { edits[next(UInt64(edits.count))](&text) }
      }
      return (file.path, Array(text.utf8))
    }
  }

  private static let edits: [@Sendable (inout String) -> Void] = [
    { replace(in: &$0, "\n承诺办结时限: ", "\n承诺办结时限: 1") },
    { replace(in: &$0, "\n法定办结时限: ", "\n法定办结时限: 1") },
    { replace(in: &$0, "申请表", "申办表") },
    { replace(in: &$0, "受理条件:\n  - ", "受理条件:\n  - 在本区有固定住所并且按月缴纳社会保险满六个月的申请人，") },
    { replace(in: &$0, "，由委托人和受托人签名", "，由委托人和受托人当面签名并按指印") },
    { replace(in: &$0, "办件类型: 承诺件", "办件类型: 即办件") },
    {
      replace(
        in: &$0, "申请材料:\n",
        "申请材料:\n  - 名称: 居民委员会出具的居住情况证明\n    必要性: 必要\n    份数:\n      原件: 1\n      复印件: 2\n")
    },
    { replace(in: &$0, "      复印件: 0\n", "      复印件: 2\n") },
    { replace(in: &$0, "必要性: 必要", "必要性: 非必要") },
    {
      $0 += "偏离:\n  - 要素: 法定办结时限\n    理由: 地方性法规另有规定\n    至: 2026-12-31\n"
      replace(in: &$0, "\n法定办结时限: ", "\n法定办结时限: 2")
    },
    {
      $0 += "偏离:\n  - 要素: 承诺办结时限\n    理由: 窗口搬迁期间\n    至: 2026-03-31\n"
      replace(in: &$0, "\n承诺办结时限: ", "\n承诺办结时限: 3")
    },
  ]

  private static func replace(in text: inout String, _ old: String, _ new: String) {
    guard let range = text.range(of: old) else { return }
    text.replaceSubrange(range, with: new)
  }
}
