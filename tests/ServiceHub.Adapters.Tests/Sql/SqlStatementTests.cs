using ServiceHub.Adapters.Sql.Statements;

namespace ServiceHub.Adapters.Tests.Sql;

public sealed class SqlStatementTests
{
    [Theory]
    [InlineData("SELECT a FROM t WHERE pid = ANY(@subjects)")]
    [InlineData("select\n a from t where pid in (select value from openjson(@subjects) with (pid char(13) '$'))")]
    [InlineData("SELECT 'it''s; deleted -- $1' AS \"update\", [delete], t.set, updated_at, @into, inserted FROM t")]
    [InlineData("SELECT a, CASE WHEN b THEN 1 END, date'2026-01-01' FROM t ORDER BY a OFFSET 1 ROWS FETCH NEXT 5 ROWS ONLY")]
    public void Takes_a_statement_that_reads(string text) => SqlStatement.TryParse(text, out _).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("SELECT")]
    [InlineData("SELECTED a")]
    [InlineData("DELETE FROM t")]
    [InlineData("WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1 DELETE FROM t")]
    [InlineData("SELECT 1\nDROP TABLE t")]
    [InlineData("SELECT * INTO copy FROM t")]
    [InlineData("SELECT * FROM t FOR UPDATE")]
    [InlineData("SELECT 1 EXEC sp_who")]
    [InlineData("SELECT 1 SET LOCK_TIMEOUT 0")]
    [InlineData("SELECT * FROM OPENROWSET('a', 'b', 'c')")]
    [InlineData("SELECT a -- b")]
    [InlineData("SELECT a /* b */")]
    [InlineData("SELECT $$a$$")]
    [InlineData("SELECT E'\\'' || 'a'")]
    public void Takes_no_other(string text) => SqlStatement.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Finds_the_parameters_outside_of_texts() =>
        SqlStatement.Parameters("SELECT '@text', a@b, @@VERSION, @one, @two FROM t WHERE c = @one AND d @> @three").Order()
            .ShouldBe(["one", "three", "two"]);
}
