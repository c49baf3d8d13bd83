using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Disclosure.Hiding;

internal sealed class HidingMapping : IEntityTypeConfiguration<HidingRow>
{
    private const int IdLength = 32;
    private const int NameLength = 100;

    public void Configure(EntityTypeBuilder<HidingRow> builder)
    {
        builder.ToTable("Hidings");
        builder.HasKey(hiding => hiding.Sequence);
        builder.Property(hiding => hiding.Id).HasMaxLength(IdLength).IsRequired();
        builder.Property(hiding => hiding.AgreementId).HasMaxLength(IdLength);
        builder.Property(hiding => hiding.ProposedBy).HasMaxLength(NameLength);
        builder.Property(hiding => hiding.ApprovedBy).HasMaxLength(NameLength);
        builder.Property(hiding => hiding.EndedBy).HasMaxLength(NameLength);
        builder.HasIndex(hiding => hiding.Id).IsUnique();
        builder.HasIndex(hiding => hiding.AgreementId);
        builder.HasIndex(hiding => hiding.Until);
    }
}
