using System.Buffers;
using System.Text;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Tests.Conversion;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Mapping;

public sealed class RecordJsonTests
{
    /// <summary>For each converter sections with a text of each kind of value.</summary>
    private static readonly Dictionary<string, (string Options, string[] Texts)[]> Samples = new()
    {
        ["text"] = [("", ["สมชาย \"ใจดี\" \\ <b>&\u2028\ud83d\ude00", "two\nlines", "0"])],
        ["digits"] = [("", ["1101700000010", "๐๑"])],
        ["integer"] = [("", ["0", "-2147483648", "2147483647"])],
        ["boolean"] = [("", ["true", "false"])],
        ["money"] = [("", ["0", "-0.01", "92233720368547758.07"])],
        ["national-id"] = [("", ["1101700000010", "0100000000042"])],
        ["national-id-category"] = [("", ["1101700000010", "0100000000042"])],
        ["thai-name"] =
        [
            ("", ["นิรันดร์", "น.ส.สุดา วิภา ณ อยุธยา", "Mr. Jean O'Neill"]),
            (",\"part\":\"family\"", ["น.ส.สุดา ณ อยุธยา"]),
        ],
        ["phone"] = [("", ["0812345678", "+123456789012345"])],
        ["date"] = [("", ["1857-01-01", "2399-12-31", "2024-02-29"])],
        ["buddhist-date"] = [("", ["2567-02-29"])],
        ["partial-date"] = [("", ["1965", "1965-07", "1965-07-14"])],
        ["buddhist-partial-date"] = [("", ["2508"])],
        ["date-time"] =
        [
            ("", ["2026-11-22T10:00:00.1234567+07:00", "2026-11-22T10:00:00Z"]),
            (",\"utcOffset\":\"-05:30\"", ["2026-11-22 10:00:00"]),
        ],
        ["code"] = [(",\"codes\":{\"1\":\"MALE\",\"2\":\"FEMALE\"}", ["1", "2"])],
        ["codes"] = [(",\"codes\":{\"1\":\"SEEING\",\"2\":\"HEARING\"}", ["1", "2,1", ","])],
        ["coding"] = [(",\"codes\":{\"1\":{\"code\":\"SEEING\",\"th\":\"ทางการเห็น\"},\"2\":{\"code\":\"HEARING\",\"th\":\"ก\",\"en\":\"x\"}}", ["1", "2"])],
    };

    public static TheoryData<string> Converters => [.. ConverterCatalogue.Names];

    [Theory]
    [MemberData(nameof(Converters))]
    public void Keeps_exactly_what_each_converter_yields(string name)
    {
        Samples.Keys.ShouldContain(name, "A converter needs a sample here, so that its values are known to survive.");
        foreach (var (options, texts) in Samples[name])
        {
            var converter = Converting.Converter($$"""{"convert":"{{name}}"{{options}}}""");
            foreach (var text in texts)
            {
                Keeps(new RecordField("value", converter.Type, converter.Codes), converter.Convert(text).ShouldNotBeNull());
            }
        }
    }

    [Fact]
    public void Keeps_an_address_and_a_text_of_two_languages()
    {
        AreaCode.TryParse("500108", out var code).ShouldBeTrue();
        PostalCode.TryParse("50200", out var postalCode).ShouldBeTrue();
        var (both, thai, english) = (new LocalizedText("ก", "a"), new LocalizedText("ข", null), new LocalizedText(null, "c"));

        Keeps(new("value", typeof(LocalizedText)), both);
        Keeps(new("value", typeof(LocalizedText)), english);
        Keeps(new("value", typeof(PostalAddress)), PostalAddress.Create(both, thai, english, null, code, postalCode)!);
        Keeps(new("value", typeof(PostalAddress)), PostalAddress.Create(null, null, null, thai, null, null)!);
        Keeps(new("value", typeof(PostalAddress)), PostalAddress.Create(null, null, null, thai, code, null)!);
    }

    [Fact]
    public void Keeps_what_is_missing_and_the_order()
    {
        var shape = new RecordShape([new("a", typeof(string)), new("b", typeof(int)), new("c", typeof(PostalAddress)), new("d", typeof(string))]);

        RoundTrip(new AgencyRecord(shape, ["x", null, null, "y"]))!.Values.ShouldBe(["x", null, null, "y"]);
    }

    [Fact]
    public void Is_compact()
    {
        var shape = new RecordShape([new("name", typeof(LocalizedText)), new("number", typeof(NationalId))]);
        var json = Encoding.UTF8.GetString(Write(new AgencyRecord(shape, [new LocalizedText("สมชาย", null), People.Somchai])));

        json.ShouldEndWith(""",["สมชาย",null],"1101700000010"]""");
    }

    [Fact]
    public void Refuses_a_shape_with_a_type_that_no_mapping_yields() =>
        Should.Throw<ArgumentException>(() => new RecordJson(new RecordShape([new("a", typeof(double))])));

    [Fact]
    public void Refuses_to_write_a_record_of_another_shape() =>
        Should.Throw<ArgumentException>(() => new RecordJson(Shape()).Write(new AgencyRecord(new RecordShape([]), []), new ArrayBufferWriter<byte>()));

    public static TheoryData<RecordField[]> OtherShapes =>
    [
        [],
        [new("sex", typeof(string), ["MALE", "FEMALE"])],
        [new("born", typeof(DateOnly)), new("sex", typeof(string), ["MALE", "FEMALE"])],
        [new("sex", typeof(string), ["MALE", "FEMALE"]), new("birthDate", typeof(DateOnly))],
        [new("sex", typeof(string), ["MALE", "FEMALE", "UNKNOWN"]), new("born", typeof(DateOnly))],
        [new("sex", typeof(string)), new("born", typeof(DateOnly))],
        [new("sex", typeof(string), ["MALE", "FEMALE"]), new("born", typeof(PartialDate))],
        [new("sex", typeof(string), ["MALE", "FEMALE"]), new("born", typeof(DateOnly), Required: true)],
        [new("sex", typeof(string), ["MALE", "FEMALE"]), new("born", typeof(DateOnly)), new("died", typeof(DateOnly))],
    ];

    [Theory]
    [MemberData(nameof(OtherShapes))]
    public void Another_shape_does_not_read_it(RecordField[] fields) =>
        new RecordJson(new RecordShape(fields)).Read(Write(new AgencyRecord(Shape(), ["MALE", new DateOnly(2001, 5, 1)]))).ShouldBeNull();

    [Theory]
    [InlineData("MALE", "MALES")]
    [InlineData("\"MALE\"", "1")]
    [InlineData("\"MALE\"", "[\"MALE\"]")]
    [InlineData("\"MALE\"", "{}")]
    [InlineData("\"MALE\"", "\"\\ud800\"")]
    [InlineData("2001-05-01", "2001-05-1")]
    [InlineData("2001-05-01", "2001-02-30")]
    [InlineData("\"2001-05-01\"", "20010501")]
    [InlineData("]", "")]
    [InlineData("]", "]]")]
    [InlineData("]", "] 1")]
    [InlineData("]", ",null]")]
    [InlineData(",\"2001-05-01\"", "")]
    [InlineData("[", "{")]
    [InlineData("[\"", "[\"x")]
    public void Reads_nothing_out_of_what_was_changed(string part, string instead)
    {
        var written = Encoding.UTF8.GetString(Write(new AgencyRecord(Shape(), ["MALE", new DateOnly(2001, 5, 1)])));
        written.ShouldContain(part);

        new RecordJson(Shape()).Read(Encoding.UTF8.GetBytes(written.Replace(part, instead, StringComparison.Ordinal))).ShouldBeNull();
    }

    [Fact]
    public void Reads_nothing_out_of_garbage()
    {
        var random = new Random(7);
        var shape = new RecordShape(
        [
            new("a", typeof(LocalizedText)), new("b", typeof(PostalAddress)), new("c", typeof(IReadOnlyList<string>)), new("d", typeof(DateTimeOffset)),
        ]);
        var json = new RecordJson(shape);
        var whole = Write(new AgencyRecord(shape,
            [new LocalizedText("ก", "a"), PostalAddress.Create(null, null, null, new("ข", null), null, null), (string[])["x"], DateTimeOffset.UnixEpoch]));
        json.Read([]).ShouldBeNull();
        for (var length = 1; length < whole.Length; length++)
        {
            json.Read(whole.AsSpan(..length)).ShouldBeNull();
        }
        for (var i = 0; i < 10_000; i++)
        {
            var broken = whole.ToArray();
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
            // Another letter in a text cannot be told; nothing else passes, and nothing throws.
            var read = json.Read(broken);
            (read is null || read.Values.Count == 4).ShouldBeTrue();
        }
    }

    private static RecordShape Shape() => new([new("sex", typeof(string), ["MALE", "FEMALE"]), new("born", typeof(DateOnly))]);

    private static void Keeps(RecordField field, object value)
    {
        var read = RoundTrip(new AgencyRecord(new RecordShape([field]), [value])).ShouldNotBeNull().Values.ShouldHaveSingleItem();

        read.ShouldNotBeNull().GetType().IsAssignableTo(field.Type).ShouldBeTrue();
        if (value is IReadOnlyList<string> codes)
        {
            ((IReadOnlyList<string>)read).ShouldBe(codes);
            return;
        }
        read.ShouldBe(value);
        (read as DateTimeOffset?)?.Offset.ShouldBe(((DateTimeOffset)value).Offset);
    }

    private static AgencyRecord? RoundTrip(AgencyRecord record) => new RecordJson(record.Shape).Read(Write(record));

    private static byte[] Write(AgencyRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        new RecordJson(record.Shape).Write(record, output);
        return output.WrittenSpan.ToArray();
    }
}
