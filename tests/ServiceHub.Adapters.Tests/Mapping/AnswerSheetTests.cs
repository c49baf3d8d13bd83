using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Mapping;

public sealed class AnswerSheetTests
{
    private static readonly AgencyAnswer Known = AgencyAnswer.Found(new AgencyRecord(new RecordShape([]), []));

    [Fact]
    public void Puts_rows_to_their_subjects_and_leaves_the_others_unknown()
    {
        var sheet = new AnswerSheet([People.Malee, People.Arun, People.Somchai]);

        sheet.Add(People.Somchai, () => Known);
        sheet.Add(People.Malee, () => Known);

        sheet.ToAnswers().ShouldBe([Known, AgencyAnswer.NotFound, Known]);
    }

    [Fact]
    public void Spoils_the_call_for_a_row_about_someone_else_without_mapping_it() =>
        Malformed(sheet => sheet.Add(People.Arun, () => throw new InvalidOperationException("The row was mapped.")));

    [Fact]
    public void Spoils_the_call_for_two_rows_about_one_person() => Malformed(sheet =>
    {
        sheet.Add(People.Somchai, () => Known);
        sheet.Add(People.Somchai, () => Known);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1101700000011")]
    public void Spoils_the_call_for_a_row_about_nobody(string? subject) =>
        Malformed(sheet => sheet.Add<string>(subject, null!, "", null));

    private static void Malformed(Action<AnswerSheet> act)
    {
        var failure = Should.Throw<AgencyException>(() => act(new AnswerSheet([People.Somchai]))).Failure;

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
    }
}
