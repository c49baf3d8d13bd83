using System.Collections.Frozen;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// The 77 provinces by the two digits of their official code (TIS 1099), Bangkok among them. The English names are the Royal
/// Society's romanisation, with Bangkok's usual name.
/// </summary>
internal static class Provinces
{
    private static readonly FrozenDictionary<int, LocalizedText> Names = new Dictionary<int, LocalizedText>
    {
        [10] = new("กรุงเทพมหานคร", "Bangkok"),
        [11] = new("สมุทรปราการ", "Samut Prakan"),
        [12] = new("นนทบุรี", "Nonthaburi"),
        [13] = new("ปทุมธานี", "Pathum Thani"),
        [14] = new("พระนครศรีอยุธยา", "Phra Nakhon Si Ayutthaya"),
        [15] = new("อ่างทอง", "Ang Thong"),
        [16] = new("ลพบุรี", "Lop Buri"),
        [17] = new("สิงห์บุรี", "Sing Buri"),
        [18] = new("ชัยนาท", "Chai Nat"),
        [19] = new("สระบุรี", "Saraburi"),
        [20] = new("ชลบุรี", "Chon Buri"),
        [21] = new("ระยอง", "Rayong"),
        [22] = new("จันทบุรี", "Chanthaburi"),
        [23] = new("ตราด", "Trat"),
        [24] = new("ฉะเชิงเทรา", "Chachoengsao"),
        [25] = new("ปราจีนบุรี", "Prachin Buri"),
        [26] = new("นครนายก", "Nakhon Nayok"),
        [27] = new("สระแก้ว", "Sa Kaeo"),
        [30] = new("นครราชสีมา", "Nakhon Ratchasima"),
        [31] = new("บุรีรัมย์", "Buri Ram"),
        [32] = new("สุรินทร์", "Surin"),
        [33] = new("ศรีสะเกษ", "Si Sa Ket"),
        [34] = new("อุบลราชธานี", "Ubon Ratchathani"),
        [35] = new("ยโสธร", "Yasothon"),
        [36] = new("ชัยภูมิ", "Chaiyaphum"),
        [37] = new("อำนาจเจริญ", "Amnat Charoen"),
        [38] = new("บึงกาฬ", "Bueng Kan"),
        [39] = new("หนองบัวลำภู", "Nong Bua Lam Phu"),
        [40] = new("ขอนแก่น", "Khon Kaen"),
        [41] = new("อุดรธานี", "Udon Thani"),
        [42] = new("เลย", "Loei"),
        [43] = new("หนองคาย", "Nong Khai"),
        [44] = new("มหาสารคาม", "Maha Sarakham"),
        [45] = new("ร้อยเอ็ด", "Roi Et"),
        [46] = new("กาฬสินธุ์", "Kalasin"),
        [47] = new("สกลนคร", "Sakon Nakhon"),
        [48] = new("นครพนม", "Nakhon Phanom"),
        [49] = new("มุกดาหาร", "Mukdahan"),
        [50] = new("เชียงใหม่", "Chiang Mai"),
        [51] = new("ลำพูน", "Lamphun"),
        [52] = new("ลำปาง", "Lampang"),
        [53] = new("อุตรดิตถ์", "Uttaradit"),
        [54] = new("แพร่", "Phrae"),
        [55] = new("น่าน", "Nan"),
        [56] = new("พะเยา", "Phayao"),
        [57] = new("เชียงราย", "Chiang Rai"),
        [58] = new("แม่ฮ่องสอน", "Mae Hong Son"),
        [60] = new("นครสวรรค์", "Nakhon Sawan"),
        [61] = new("อุทัยธานี", "Uthai Thani"),
        [62] = new("กำแพงเพชร", "Kamphaeng Phet"),
        [63] = new("ตาก", "Tak"),
        [64] = new("สุโขทัย", "Sukhothai"),
        [65] = new("พิษณุโลก", "Phitsanulok"),
        [66] = new("พิจิตร", "Phichit"),
        [67] = new("เพชรบูรณ์", "Phetchabun"),
        [70] = new("ราชบุรี", "Ratchaburi"),
        [71] = new("กาญจนบุรี", "Kanchanaburi"),
        [72] = new("สุพรรณบุรี", "Suphan Buri"),
        [73] = new("นครปฐม", "Nakhon Pathom"),
        [74] = new("สมุทรสาคร", "Samut Sakhon"),
        [75] = new("สมุทรสงคราม", "Samut Songkhram"),
        [76] = new("เพชรบุรี", "Phetchaburi"),
        [77] = new("ประจวบคีรีขันธ์", "Prachuap Khiri Khan"),
        [80] = new("นครศรีธรรมราช", "Nakhon Si Thammarat"),
        [81] = new("กระบี่", "Krabi"),
        [82] = new("พังงา", "Phang-nga"),
        [83] = new("ภูเก็ต", "Phuket"),
        [84] = new("สุราษฎร์ธานี", "Surat Thani"),
        [85] = new("ระนอง", "Ranong"),
        [86] = new("ชุมพร", "Chumphon"),
        [90] = new("สงขลา", "Songkhla"),
        [91] = new("สตูล", "Satun"),
        [92] = new("ตรัง", "Trang"),
        [93] = new("พัทลุง", "Phatthalung"),
        [94] = new("ปัตตานี", "Pattani"),
        [95] = new("ยะลา", "Yala"),
        [96] = new("นราธิวาส", "Narathiwat"),
    }.ToFrozenDictionary();

    public static IEnumerable<int> Codes => Names.Keys;

    /// <summary>The name of a province, or null when there is none of this code.</summary>
    public static LocalizedText? Name(int code) => Names.GetValueOrDefault(code);
}
