using ServiceHub.Gateway.GraphQL.Documents;

namespace ServiceHub.Gateway.Tests.GraphQL.Documents;

public sealed class RecentDocumentsTests
{
    [Fact]
    public void The_one_unused_for_longest_is_forgotten_first()
    {
        var documents = new RecentDocuments(2, 1000);
        documents.Add("a", [1]);
        documents.Add("b", [2]);
        documents.TryGet("a", out _).ShouldBeTrue();
        documents.Add("c", [3]);
        Known(documents).ShouldBe(["a", "c"]);
    }

    [Fact]
    public void Bytes_are_bounded_too()
    {
        var documents = new RecentDocuments(100, 10);
        documents.Add("a", new byte[4]);
        documents.Add("b", new byte[4]);
        documents.Add("c", new byte[8]);
        Known(documents).ShouldBe(["c"]);
    }

    [Fact]
    public void One_that_is_too_large_drives_out_no_other()
    {
        var documents = new RecentDocuments(100, 10);
        documents.Add("a", new byte[4]);
        documents.Add("b", new byte[11]);
        Known(documents).ShouldBe(["a"]);
    }

    [Fact]
    public void Adding_again_takes_no_more_room()
    {
        var documents = new RecentDocuments(2, 10);
        for (var time = 0; time < 20; time++)
        {
            documents.Add("a", new byte[4]);
        }
        documents.Add("b", new byte[4]);
        Known(documents).ShouldBe(["a", "b"]);
    }

    private static List<string> Known(RecentDocuments documents) =>
        [.. new[] { "a", "b", "c" }.Where(sha256 => documents.TryGet(sha256, out _))];
}
