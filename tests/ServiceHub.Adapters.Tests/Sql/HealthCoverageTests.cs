using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Sql;

public sealed class HealthCoverageTests
{
    [Fact]
    public async Task Maps_a_coverage_whole()
    {
        using var database = new CoverageDatabase();
        using var underTest = new AgencyUnderTest(CoverageDatabase.Agency, database.Address);

        var coverages = (await underTest.Agency.AskAsync([People.Somchai, People.Malee], CancellationToken.None)).Answers;

        coverages[0].AsOf.ShouldBe(new DateTimeOffset(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(7)));
        coverages[0].Value("scheme").ShouldBe("SOCIAL_SECURITY");
        coverages[0].Value("hospital").ShouldBe(new LocalizedText("โรงพยาบาลตัวอย่าง", "Example Hospital"));
        coverages[0].Value("validFrom").ShouldBe(new DateOnly(2001, 5, 1));
        coverages[0].Value("validTo").ShouldBeNull();
        coverages[1].AsOf.ShouldBe(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        coverages[1].Value("hospital").ShouldBe(new LocalizedText("โรงพยาบาลตัวอย่างเหนือ", null));
        coverages[1].Value("validTo").ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public async Task Maps_nulls_to_nothing()
    {
        using var database = new CoverageDatabase();
        using var underTest = new AgencyUnderTest(CoverageDatabase.Agency, database.Address);

        var coverage = (await underTest.Agency.AskAsync([People.Arun], CancellationToken.None)).Answers[0];

        coverage.Value("scheme").ShouldBe("STATUS_PROBLEMS");
        coverage.Value("hospital").ShouldBeNull();
        coverage.Value("validFrom").ShouldBeNull();
    }
}
