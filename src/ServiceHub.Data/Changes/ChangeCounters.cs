using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data.Changes;

/// <summary>Counts changes, in the transaction that makes them: who reads a number reads at least what was changed by it.</summary>
public static class ChangeCounters
{
    /// <summary>
    /// Counts a change. Until the transaction ends nobody else changes the same, so that numbers are in the order of commits.
    /// </summary>
    /// <param name="context">A context whose transaction makes the change.</param>
    /// <param name="name">What changes.</param>
    /// <param name="items">The ids of those that change; none when readers read all of it anew.</param>
    /// <param name="cancellation">Gives it up; the transaction must then be rolled back.</param>
    /// <returns>The change's number.</returns>
    public static async Task<long> BumpAsync(HubDbContext context, ChangeName name, IReadOnlyCollection<string> items, CancellationToken cancellation)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A change is counted outside the transaction that makes it.");
        }
        var kind = name.ToString();
        var number = (await context.Database.SqlQuery<long>(
            $"""INSERT INTO "Changes" ("Name", "Number") VALUES ({kind}, 1) ON CONFLICT ("Name") DO UPDATE SET "Number" = "Changes"."Number" + 1 RETURNING "Number" AS "Value" """)
            .ToListAsync(cancellation)).Single();
        foreach (var item in items)
        {
            await context.Database.ExecuteSqlAsync(
                $"""INSERT INTO "ChangedItems" ("Name", "Item", "Number") VALUES ({kind}, {item}, {number}) ON CONFLICT ("Name", "Item") DO UPDATE SET "Number" = {number}""",
                cancellation);
        }
        return number;
    }
}
