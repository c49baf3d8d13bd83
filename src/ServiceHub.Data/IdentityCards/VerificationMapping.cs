using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.IdentityCards;

internal sealed class VerificationMapping : IEntityTypeConfiguration<VerificationBatchRow>, IEntityTypeConfiguration<VerificationItemRow>,
    IEntityTypeConfiguration<FailureLimitRow>
{
    private const int HashLength = 32;
    private const int IdLength = 32;
    private const int KeyIdLength = 32;

    public void Configure(EntityTypeBuilder<VerificationBatchRow> builder)
    {
        builder.ToTable("VerificationBatches");
        builder.Property(batch => batch.Id).HasMaxLength(IdLength);
        builder.Property(batch => batch.Owner).HasMaxLength(HashLength);
        builder.Property(batch => batch.Organisation).HasMaxLength(64);
        builder.Property(batch => batch.IdempotencyKey).HasMaxLength(VerificationBatches.LongestKey);
        builder.Property(batch => batch.InputHash).HasMaxLength(HashLength);
        builder.HasIndex(batch => new { batch.Owner, batch.IdempotencyKey }).IsUnique();
        builder.HasIndex(batch => new { batch.State, batch.Served });
    }

    public void Configure(EntityTypeBuilder<VerificationItemRow> builder)
    {
        builder.ToTable("VerificationItems");
        builder.HasKey(item => new { item.BatchId, item.Number });
        builder.Property(item => item.BatchId).HasMaxLength(IdLength);
        builder.Property(item => item.Reference).HasMaxLength(VerificationBatches.LongestReference);
        builder.Property(item => item.ClaimKeyId).HasMaxLength(KeyIdLength);
        builder.HasOne<VerificationBatchRow>().WithMany().HasForeignKey(item => item.BatchId);
        // What is left to do, however much is done.
        builder.HasIndex(item => new { item.BatchId, item.Attempts, item.Number }).HasFilter("\"ClaimKeyId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<FailureLimitRow> builder)
    {
        builder.ToTable("FailureLimits");
        builder.HasKey(limit => limit.Subject);
        builder.Property(limit => limit.Subject).HasMaxLength(HashLength);
        builder.HasIndex(limit => limit.Expires);
    }
}
