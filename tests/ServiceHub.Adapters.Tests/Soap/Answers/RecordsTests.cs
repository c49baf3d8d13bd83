using System.Text.Json.Nodes;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap.Answers;

/// <summary>Whose record is whose.</summary>
public sealed class RecordsTests
{
    [Fact]
    public async Task Puts_records_in_another_order_to_their_people()
    {
        var answers = (await Membership.AskAsync(
            Membership.Answer(NamedMember(People.Malee, "Malee"), NamedMember(People.Somchai, "Somchai")), null, People.Somchai, People.Malee)).Answers;

        answers.Select(answer => ((LocalizedText)answer.Value("name")!).En).ShouldBe(["Somchai", "Malee"]);
    }

    [Fact]
    public async Task Gives_nobody_a_record_about_someone_else()
    {
        var reply = await Membership.AskAsync(
            Membership.Answer(Membership.Member(People.Somchai), Membership.Member(People.Arun)), null, People.Somchai, People.Malee);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
        reply.Failure().Detail.ShouldNotContain(People.Arun.Digits);
    }

    [Fact]
    public async Task Takes_no_record_in_another_namespace_for_one()
    {
        var stranger = Membership.Member(People.Somchai).Replace("m:", "o:", StringComparison.Ordinal);

        var reply = await Membership.AskAsync(
            Membership.Answer(Membership.Member(People.Malee), stranger.Replace("<o:Member>", "<o:Member xmlns:o='urn:other'>", StringComparison.Ordinal)),
            null, People.Somchai, People.Malee);

        reply.Answers.Select(answer => answer.Record is not null).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Takes_no_subject_in_another_namespace()
    {
        var member = Membership.Member(People.Somchai).Replace("<m:PersonId>", "<PersonId>", StringComparison.Ordinal).Replace("</m:PersonId>", "</PersonId>", StringComparison.Ordinal);

        (await Membership.AskAsync(Membership.Answer(member))).Failure().Detail.ShouldContain("no national ID");
    }

    [Fact]
    public async Task Knows_who_is_unknown_from_who_is_missing_where_the_agency_names_everyone()
    {
        static void Change(JsonObject manifest) => manifest["soap"]!["unknown"] = "m:Found = 'no'";
        var unknown = $"<m:Member><m:PersonId>{People.Malee.Digits}</m:PersonId><m:Found>no</m:Found></m:Member>";

        var answers = (await Membership.AskAsync(
            Membership.Answer(unknown, Membership.Member(People.Somchai)), Change, People.Somchai, People.Malee, People.Arun)).Answers;

        answers[0].Record.ShouldNotBeNull();
        answers[1].ShouldBe(AgencyAnswer.NotFound);
        answers[2].Failure.ShouldNotBeNull().Code.ShouldBe(AgencyFailureCode.Malformed);
    }

    [Fact]
    public async Task Takes_several_records_of_one_person_where_the_manifest_says_so()
    {
        var answer = Membership.Answer(NamedMember(People.Somchai, "A"), NamedMember(People.Malee, "M"), NamedMember(People.Somchai, "B"));
        NationalId[] asked = [People.Somchai, People.Malee, People.Arun];

        (await Membership.AskAsync(answer, null, asked)).Failure().Code.ShouldBe(AgencyFailureCode.Malformed);
        var answers = (await Membership.AskAsync(answer, manifest => manifest["many"] = true, asked)).Answers;

        answers.Select(told => told.Records.Count).ShouldBe([2, 1, 0]);
        answers[0].Records.Select(record => ((LocalizedText)record.Find("name")!).En).ShouldBe(["A", "B"]);
        answers[0].AsOf.ShouldNotBeNull();
    }

    [Fact]
    public async Task Takes_a_subject_that_holds_for_the_whole_answer()
    {
        static void Change(JsonObject manifest)
        {
            manifest["many"] = true;
            manifest["batchSize"] = 1;
            manifest["soap"]!["answerSubject"] = "m:PersonId";
            manifest["soap"]!.AsObject().Remove("subject");
        }
        static string About(NationalId person, params string[] members) =>
            Membership.Answer(members).Replace("<m:Members>", $"<m:PersonId>{person.Digits}</m:PersonId><m:Members>", StringComparison.Ordinal);

        (await Membership.AskAsync(About(People.Somchai, NamedMember(People.Arun, "A"), NamedMember(People.Arun, "B")), Change))
            .Answers[0].Records.Count.ShouldBe(2);
        (await Membership.AskAsync(About(People.Somchai), Change)).Answers[0].ShouldBe(AgencyAnswer.NotFound);
        (await Membership.AskAsync(About(People.Malee), Change)).Failure().Detail.ShouldContain("not asked about");
        (await Membership.AskAsync(Membership.Answer(), Change)).Failure().Detail.ShouldContain("no national ID");
    }

    private static string NamedMember(NationalId person, string name) => Membership.Member(person, $"<m:NameEn>{name}</m:NameEn>");
}
