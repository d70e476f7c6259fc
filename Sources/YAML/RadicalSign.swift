/// Signs of the radicals of hanzi: they look like hanzi, and text copied from a PDF is full of them.
enum RadicalSign {
  /// The hanzi that a sign stands for; nil for any other character.
  static func hanzi(of scalar: UInt32) -> Character? {
    switch scalar {
    case kangxi: hanziOfKangxi[Int(scalar - kangxi.lowerBound)]
    case 0x2E80...0x2EF3: simplified[scalar]
    default: nil
    }
  }

  /// Those of the dictionary of Kangxi.
  private static let kangxi: ClosedRange<UInt32> = 0x2F00...0x2FD5

  /// In the order of the signs, as Unicode maps them (NFKC).
  private static let hanziOfKangxi = Array(
    "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕"
      + "大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日"
      + "曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
      + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行"
      + "衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音"
      + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"
  )

  /// Signs of simplified radicals, which Unicode does not map though each is drawn as one hanzi.
  private static let simplified: [UInt32: Character] = [
    0x2EA0: "民", 0x2EC4: "西", 0x2EC5: "见", 0x2EC6: "角", 0x2EC9: "贝", 0x2ECB: "车",
    0x2ED3: "长", 0x2ED4: "门", 0x2ED8: "青", 0x2EDA: "页", 0x2EDB: "风", 0x2EDC: "飞",
    0x2EDD: "食", 0x2EE2: "马", 0x2EE5: "鱼", 0x2EE6: "鸟", 0x2EE9: "黄", 0x2EEC: "齐",
    0x2EEE: "齿", 0x2EF0: "龙", 0x2EE8: "麦", 0x2EE7: "卤",
  ]
}
