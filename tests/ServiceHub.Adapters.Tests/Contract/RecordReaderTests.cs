using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Tests.Contract;

public sealed class RecordReaderTests
{
    [Fact]
    public void Reads_a_field_wherever_a_records_shape_has_it()
    {
        var (name, sex) = (new RecordField("name", typeof(string)), new RecordField("sex", typeof(string)));
        var before = new AgencyRecord(new RecordShape([name, sex]), ["Somchai", "MALE"]);
        var after = new AgencyRecord(new RecordShape([sex, name]), ["FEMALE", "Malee"]);
        var without = new AgencyRecord(new RecordShape([sex]), ["MALE"]);
        var reader = new RecordReader("name");

        new[] { before, before, after, before, without, after }.Select(reader.Read).ShouldBe(["Somchai", "Somchai", "Malee", "Somchai", null, "Malee"]);
    }
}
