using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;
using ServiceHub.Testing;

namespace ServiceHub.Adapters.Tests.FileDrop;

public sealed class WelfareRegisterTests
{
    [Fact]
    public async Task Maps_a_registration_whole()
    {
        using var folder = new TemporaryDirectory();
        folder.Write(WelfareFile.SampleName, WelfareFile.Sample);
        using var underTest = new AgencyUnderTest(WelfareFile.Agency, folder.Path);
        await underTest.Agency.Intake!.LoadPendingAsync(CancellationToken.None);

        var lines = (await underTest.Agency.AskAsync([People.Somchai, People.Malee, People.Niran], CancellationToken.None)).Answers;

        lines.ShouldAllBe(line => line.AsOf == new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        lines[0].Value("name").ShouldBe(new LocalizedText("นายสมชาย ใจดี", null));
        lines[0].Value("birthDate").ShouldBe(PartialDate.From(new DateOnly(1965, 7, 14)));
        lines[0].Value("category").ShouldBe("STATE_WELFARE_CARD");
        lines[0].Value("registeredOn").ShouldBe(new DateOnly(2018, 2, 28));
        lines[0].Value("householdSize").ShouldBe(3);
        lines[1].Value("birthDate")!.ToString().ShouldBe("1926");
        lines[1].Value("category").ShouldBe("ELDERLY_ALLOWANCE");
        lines[2].Value("name").ShouldBe(new LocalizedText("นิรันดร์", null));
        lines[2].Value("category").ShouldBe("HOMELESS_ASSISTANCE");
    }
}
