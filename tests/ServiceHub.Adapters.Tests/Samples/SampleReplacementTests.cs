using System.Text;
using ServiceHub.Adapters.Probing;
using ServiceHub.Adapters.Samples;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.Samples;

public sealed class SampleReplacementTests : IDisposable
{
    private const string Id = "1101700203450";

    private const string Manifest = """
        {
          "agency": "counted", "name": { "th": "นับ", "en": "Counted" }, "protocol": "rest", "address": "http://127.0.0.1:9", "batchSize": 1, "utcOffset": "+07:00",
          "operations": { "all": {
            "rest": {
              "method": "POST", "path": "/q", "body": { "pid": "{subject}" }, "records": "/rows", "subject": "/pid", "asOf": "/asOf",
              "unknown": { "at": "/found", "values": ["NOBODY"] }
            },
            "fields": {
              "kind": { "from": "/kind", "convert": "code", "codes": { "K1": "ONE" } },
              "many": { "from": "/many", "convert": "codes", "separator": ";", "codes": { "A": "AN_A", "B": "A_B" } },
              "alive": { "from": "/alive", "convert": "boolean", "true": ["YES"], "false": ["NO"] },
              "category": { "from": "/pid", "convert": "national-id-category" },
              "born": { "from": "/born", "convert": "buddhist-partial-date", "format": "dd/MM/yyyy" },
              "ends": { "from": "/ends", "convert": "buddhist-date", "format": "yyyyMMdd", "absent": ["99999999"] },
              "seen": { "from": "/seen", "convert": "date-time" },
              "phone": { "from": "/phone", "convert": "phone" },
              "abroad": { "from": "/abroad", "convert": "phone" },
              "owed": { "from": "/owed", "convert": "money" },
              "family": { "from": "/name", "convert": "thai-name", "part": "family" },
              "place": { "convert": "address", "code": { "from": "/area" }, "postalCode": { "from": "/post" } },
              "size": { "from": "/size", "convert": "integer" }
            }
          } }
        }
        """;

    private const string Answer = """
        {
          "asOf": "2026-11-23T10:00:00+07:00",
          "rows": [{
            "pid": "1101700203450", "found": "HERE", "kind": "K1", "many": "A;B", "alive": "YES", "born": "00/07/2524", "ends": "99999999",
            "seen": "2026-11-20T08:30:15+07:00", "phone": "081-234-5678", "abroad": "+66812345679", "owed": "12,345.50", "name": "นายสมชาย ใจดี", "area": "500101", "post": "50000",
            "size": 3, "remark": "บัตร 1-1017-00203-45-0 ของ ๑๑๐๑๗๐๐๒๐๓๔๕๐ เลขที่ ๑๒", "visits": 207, "share": -0.25, "again": "นายสมชาย ใจดี", "kindOfHouse": "K1", "living": true, "none": null
          }]
        }
        """;

    private readonly TemporaryDirectory _folder = new();
    private readonly AgencyProbe _agency;
    private int _chance;

    public SampleReplacementTests()
    {
        _folder.Write("counted/agency.json", Encoding.UTF8.GetBytes(Manifest));
        _agency = AgencyProbe.Load(_folder.File("counted/agency.json"), _ => null, AgencyUnderTest.Factories(), null, TimeProvider.System);
    }

    public void Dispose()
    {
        _agency.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void What_the_manifest_calls_public_stays()
    {
        var kept = Replaced().Where(value => value.IsPublic).Select(value => value.Text);

        kept.Order(StringComparer.Ordinal).ShouldBe(new[] { "2026-11-23T10:00:00+07:00", "K1", "A;B", "YES", "99999999" }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Everything_else_is_another_of_its_shape()
    {
        foreach (var value in Replaced().Where(value => !value.IsPublic))
        {
            value.Text.ShouldNotBe(value.Original);
            value.Text.Length.ShouldBe(value.Original.Length);
            value.Converters.ShouldAllBe(converter => converter.Convert(value.Text) != null);
        }
        Text("born").ShouldStartWith("00/");
        Text("abroad").ShouldStartWith("+");
        Text("owed").ShouldMatch(@"^[1-9]\d,\d{3}\.\d\d$");
        Text("name").ShouldMatch(@"^\S{8} \S{4}$");
        Text("share").ShouldMatch(@"^-\d\.\d\d$");
        Text("kindOfHouse").ShouldNotBe("K1");
    }

    [Fact]
    public void A_national_id_becomes_nobodys_however_it_is_written()
    {
        var values = Replaced();
        var nobody = values.First(value => value.Original == Id).Text;

        NationalId.Parse(nobody).Digits[..5].ShouldBe("11000");
        var remark = values.First(value => value.Original.Contains("45-0", StringComparison.Ordinal)).Text;
        remark.ShouldContain($"{nobody[0]}-{nobody[1..5]}-{nobody[5..10]}-{nobody[10..12]}-{nobody[12]}");
        remark.ShouldContain(string.Concat(nobody.Select(digit => (char)(digit - '0' + '๐'))));
    }

    [Fact]
    public void The_same_value_gets_the_same() =>
        Replaced().Where(value => value.Original == Original("name")).Select(value => value.Text).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void Another_time_is_another_round_of_chance()
    {
        var first = Text("name");
        Text("name").ShouldNotBe(first);
    }

    [Fact]
    public void Who_is_unknown_stays_so()
    {
        var sample = _agency.Operations[0].Samples!.ReadSample(Encoding.UTF8.GetBytes("""{ "asOf": "2026-11-23T10:00:00+07:00", "rows": [{ "pid": "1101700203450", "found": "NOBODY" }] }"""));

        sample.Values.Where(value => value.IsPublic).Select(value => value.Text).ShouldContain("NOBODY");
    }

    [Fact]
    public void What_no_replacement_can_be_found_for_is_told()
    {
        var value = new SampleValue("00");
        value.Convert(new Picky());

        new SampleReplacement(Chance).Replace([value]).ShouldNotBeNull().ShouldContain("picky");
    }

    private string Text(string member) => Replaced().First(value => value.Original == Original(member) && !value.IsPublic).Text;

    private static string Original(string member)
    {
        using var answer = System.Text.Json.JsonDocument.Parse(Answer);
        var value = answer.RootElement.GetProperty("rows")[0].GetProperty(member);
        return value.ValueKind == System.Text.Json.JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }

    private IReadOnlyList<SampleValue> Replaced()
    {
        var sample = _agency.Operations[0].Samples!.ReadSample(Encoding.UTF8.GetBytes(Answer));
        new SampleReplacement(Chance).Replace([.. sample.Values]).ShouldBeNull();
        return sample.Values;
    }

    /// <summary>Numbers that are no two runs' the same, and every run's.</summary>
    private int Chance(int bound) => (int)((uint)(_chance = unchecked((_chance * 1_103_515_245) + 12_345)) / 65_536 % bound);

    private sealed class Picky : Adapters.Conversion.IValueConverter
    {
        public string Name => "picky";

        public Type Type => typeof(string);

        public object? Convert(string text) => text == "00" ? text : null;
    }
}
