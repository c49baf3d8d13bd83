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

    [Fact]
    public void Gathers_the_rows_of_one_person_where_several_are_agreed_as_of_the_oldest()
    {
        var sheet = new AnswerSheet([People.Malee, People.Somchai], many: true);
        AgencyRecord[] records = [Record("first"), Record("second")];
        var monday = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

        sheet.Add(People.Somchai, () => AgencyAnswer.Found(records[0], monday));
        sheet.Add(People.Somchai, () => AgencyAnswer.Found(records[1], monday.AddDays(-1)));

        var answers = sheet.ToAnswers();
        answers[0].ShouldBe(AgencyAnswer.NotFound);
        answers[1].Records.ShouldBe(records);
        answers[1].AsOf.ShouldBe(monday.AddDays(-1));
    }

    [Fact]
    public void A_row_that_cannot_be_read_spoils_the_persons_other_rows()
    {
        var sheet = new AnswerSheet([People.Malee, People.Somchai], many: true);
        var failed = AgencyAnswer.Failed(AgencyFailure.Malformed("A field does not fit."));

        sheet.Add(People.Somchai, () => Known);
        sheet.Add(People.Somchai, () => failed);
        sheet.Add(People.Malee, () => Known);

        sheet.ToAnswers().ShouldBe([Known, failed]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1101700000011")]
    public void Spoils_the_call_for_a_row_about_nobody(string? subject) =>
        Malformed(sheet => sheet.Add<string>(subject, null!, "", null));

    private static AgencyRecord Record(string note) => new(new RecordShape([new RecordField("note", typeof(string))]), [note]);

    private static void Malformed(Action<AnswerSheet> act)
    {
        var failure = Should.Throw<AgencyException>(() => act(new AnswerSheet([People.Somchai]))).Failure;

        failure.Code.ShouldBe(AgencyFailureCode.Malformed);
    }
}
