using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Quotas;

internal sealed class QuotaMapping : IEntityTypeConfiguration<QuotaUseRow>, IEntityTypeConfiguration<QuotaKeyRow>
{
    private const int HashBytes = 32;

    public void Configure(EntityTypeBuilder<QuotaUseRow> builder)
    {
        builder.ToTable("QuotaUses");
        builder.HasKey(use => new { use.Policy, use.Resets });
        builder.Property(use => use.Policy).HasMaxLength(100);
        builder.HasIndex(use => use.Resets);
    }

    public void Configure(EntityTypeBuilder<QuotaKeyRow> builder)
    {
        builder.ToTable("QuotaKeys");
        builder.Property(key => key.Id).HasMaxLength(HashBytes);
        builder.Property(key => key.Fingerprint).HasMaxLength(HashBytes);
        builder.HasIndex(key => key.Expires);
    }
}
