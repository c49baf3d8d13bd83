using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.PostgreSql;

namespace ServiceHub.Data.Tests;

public sealed class PostgreSqlHubDatabaseTests : IDisposable
{
    private readonly PostgreSqlTestDatabase _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void The_model_has_no_change_without_a_migration()
    {
        using var context = _test.CreateDbContext();
        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_left_alone()
    {
        await using var context = _test.CreateDbContext();
        (await _test.Database.MigrateAsync(context, default)).ShouldBeEmpty();
        (await _test.Database.HasTablesAsync(default)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_finds_it_locked_says_so_and_waits()
    {
        var told = new TaskCompletionSource();
        var first = await _test.Database.LockAsync(() => throw new InvalidOperationException(), default);
        var second = _test.Database.LockAsync(told.SetResult, default);
        await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        second.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();
        await (await second.WaitAsync(TimeSpan.FromSeconds(20))).DisposeAsync();
    }

    [Theory]
    [InlineData("on", null)]
    [InlineData("remote_apply", null)]
    [InlineData("off", "synchronous_commit=off")]
    [InlineData("local", "synchronous_commit=local")]
    [InlineData("remote_write", "synchronous_commit=remote_write")]
    public async Task Commits_that_are_answered_before_they_are_on_the_disk_are_a_problem(string setting, string? problem)
    {
        var database = new PostgreSqlHubDatabase($"{_test.ConnectionString};Options=-c synchronous_commit={setting}");
        var options = new DbContextOptionsBuilder<HubDbContext>();
        database.Configure(options);
        await using var context = new HubDbContext(options.Options);

        var told = await database.DurabilityProblemAsync(context, default);

        (told is null).ShouldBe(problem is null);
        told?.ShouldContain(problem!);
    }
}
